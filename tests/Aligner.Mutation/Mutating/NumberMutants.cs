using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aligner.Mutation.Mutating;

/// <summary>A named number becomes a property that is a tenth larger or smaller while its mutant is on.</summary>
internal static class NumberMutants
{
    /// <summary>Whether a field names one number that is known when compiling.</summary>
    public static bool Names(FieldDeclarationSyntax field, SemanticModel model) =>
        field.Declaration.Variables is [{ Initializer.Value: { } value }]
        && (field.Modifiers.Any(SyntaxKind.ConstKeyword)
            || (field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)))
        && model.GetConstantValue(value).Value is double or float or int or long;

    /// <summary>The property in the field's place.</summary>
    /// <param name="field">The field.</param>
    /// <param name="named">The same field, with its value.</param>
    /// <param name="add">Registers a mutant: what it does and its line; its number, or null where it is left out.</param>
    public static MemberDeclarationSyntax Rewrite(FieldDeclarationSyntax field, FieldDeclarationSyntax named, Func<string, int, int?> add)
    {
        var variable = named.Declaration.Variables[0];
        var type = named.Declaration.Type.ToString();
        var line = field.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var value = $"({variable.Initializer!.Value})";
        var larger = add($"{variable.Identifier.ValueText} a tenth larger: {value}", line);
        var smaller = add($"{variable.Identifier.ValueText} a tenth smaller: {value}", line);
        if (larger is null || smaller is null) return field;
        var modifiers = string.Join(' ', named.Modifiers
            .Where(token => !token.IsKind(SyntaxKind.ConstKeyword)
                && !token.IsKind(SyntaxKind.StaticKeyword)
                && !token.IsKind(SyntaxKind.ReadOnlyKeyword)));
        var step = type is "int" or "long" ? $"({type})System.Math.Max(1, {value} / 10)" : $"({type})({value} * 0.1)";
        var body = $"global::{MutantSwitch.TypeName}.Is({Text(larger)}) ? {value} + {step}"
            + $" : global::{MutantSwitch.TypeName}.Is({Text(smaller)}) ? {value} - {step} : {value}";
        var property = SyntaxFactory.ParseMemberDeclaration($"{modifiers} static {type} {variable.Identifier.ValueText} => {body};")!;
        return property.WithAdditionalAnnotations(
            new SyntaxAnnotation(MutantRewriter.Annotation, Text(larger)), new SyntaxAnnotation(MutantRewriter.Annotation, Text(smaller)));
    }

    private static string Text(int? number) => number!.Value.ToString(CultureInfo.InvariantCulture);
}
