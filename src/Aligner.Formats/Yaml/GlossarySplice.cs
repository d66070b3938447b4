using System.Collections.Immutable;
using System.Text;
using Aligner.Formats.Files;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Yaml;

/// <summary>Works a merge into the text of a file, so that what didn't change keeps its bytes.</summary>
/// <param name="layout">The file.</param>
/// <param name="root">Its nodes, with places in bytes (<see cref="Utf8Places"/>).</param>
/// <param name="glossary">Its concepts.</param>
/// <param name="nodeOf">Gives the node of the concept at a place.</param>
internal sealed class GlossarySplice(YamlLayout layout, YamlMapping root, Glossary glossary, Func<int, YamlMapping> nodeOf)
{
    private static readonly TextEdits Unchanged = new();

    private readonly ReadOnlyMemory<byte> text = layout.Text;
    private readonly string eol = layout.EndOfLine;

    /// <summary>The text with the merge in it.</summary>
    public SplicedGlossary Apply(MergedGlossary merged)
    {
        var (key, value) = root.Pairs.First(pair => pair.Key.Value == "concepts");
        var extents = value is YamlSequence { IsFlow: false, Items.IsEmpty: false } block ? Extents(key, block) : null;
        // Nearly all of a large glossary is as it was, and few entries are asked for.
        var places = new Lazy<Dictionary<string, int>>(() => glossary.Concepts.Index()
            .ToDictionary(concept => concept.Item.Id, concept => concept.Index, StringComparer.Ordinal));
        var items = new List<ListItem>();
        foreach (var concept in merged.Concepts)
        {
            if (extents is not null && SamePlace(concept) is { } same) Stay(items, same);
            else
                items.Add(concept.Replaces.IsEmpty
                    ? new ListItem(null, null,
                        indent => GlossaryWriter.Concept(concept.Concept, indent, eol), () => GlossaryWriter.OneLine(concept.Concept))
                    : Continue(concept, [.. concept.Replaces.Select(id => places.Value[id])], extents));
        }
        var edits = new TextEdits();
        var starts = new List<int>(items.Count);
        List(edits, root, key, value, items, extents, starts);
        return new SplicedGlossary(
            edits.Apply(text, 0, text.Length),
            starts.Count < items.Count ? [] : [.. items.Zip(starts, (item, start) => item.IsSame
                ? new SplicedRun(start, item.Count, item.Place, extents!.Start(item.Place!.Value))
                : new SplicedRun(start, 1, null, 0))]);

        int? SamePlace(MergedConcept concept)
        {
            if (concept.KeptPlace is { } kept && kept < glossary.Concepts.Length
                && ReferenceEquals(glossary.Concepts[kept], concept.Concept))
                return kept;
            return concept.Replaces is [var id] && places.Value[id] is var at && ReferenceEquals(glossary.Concepts[at], concept.Concept)
                ? at
                : null;
        }
    }

    // Entries that stay one behind the other are one item.
    private static void Stay(List<ListItem> items, int place)
    {
        if (items is [.., { IsSame: true } before] && before.Place + before.Count == place)
            items[^1] = before with { Count = before.Count + 1 };
        else items.Add(new ListItem(place, Unchanged));
    }

    private ListItem Continue(MergedConcept merged, ImmutableArray<int> places, ItemExtents? extents)
    {
        var edits = new TextEdits();
        var node = nodeOf(places[0]);
        Concept(edits, node, glossary.Concepts[places[0]], merged.Concept);
        // What people said in comments of an entry that became part of this one goes with it.
        var comments = extents is null ? [] : places.Skip(1)
            .SelectMany(place => layout.Comments(nodeOf(place), extents.Start(place), extents.End(place)))
            .ToList();
        return new ListItem(places[0], edits, Comments: comments);
    }

    private void Concept(TextEdits edits, YamlMapping node, Concept was, Concept now)
    {
        Value(edits, node, GlossaryReader.ConceptKeys, "id", was.Id, now.Id, YamlText.Of(now.Id));
        Value(edits, node, GlossaryReader.ConceptKeys, "type", was.Type, now.Type, GlossaryWriter.Name(now.Type));
        Value(edits, node, GlossaryReader.ConceptKeys, "status", was.Status, now.Status, GlossaryWriter.Name(now.Status));
        Value(
            edits, node, GlossaryReader.ConceptKeys, "equivalence", was.Equivalence, now.Equivalence, GlossaryWriter.Name(now.Equivalence));
        Value(edits, node, GlossaryReader.ConceptKeys, "confidence", was.Confidence, now.Confidence, GlossaryWriter.Number(now.Confidence));
        Optional(edits, node, GlossaryReader.ConceptKeys, "note", was.Note, now.Note, YamlText.Of);
        Optional(edits, node, GlossaryReader.ConceptKeys, "decided", was.Decided, now.Decided, GlossaryWriter.Decision);
        Texts(edits, node, "subject", was.Subjects, now.Subjects);
        Texts(edits, node, "definition", was.Definitions, now.Definitions);
        Terms(edits, node.Pairs.First(pair => pair.Key.Value == "terms"), was, now);
        Evidence(edits, node, was, now);
    }

    private void Texts(
        TextEdits edits,
        YamlMapping node,
        string key,
        ImmutableSortedDictionary<LanguageCode, string> was,
        ImmutableSortedDictionary<LanguageCode, string> now)
    {
        if (was.SequenceEqual(now)) return;
        if (now.IsEmpty || was.IsEmpty) RemovePair(edits, node, key);
        if (now.IsEmpty) return;
        if (was.IsEmpty)
        {
            InsertPair(
                edits,
                node,
                After(node, GlossaryReader.ConceptKeys, key),
                indent => GlossaryWriter.Texts(key, now, indent, eol),
                GlossaryWriter.OneLine(key, now));
            return;
        }
        var texts = (YamlMapping)node[key]!;
        ImmutableArray<string> languages = [.. was.Keys.Union(now.Keys).Order().Select(language => language.Value)];
        foreach (var language in languages.Select(LanguageCode.Parse))
            Optional(
                edits,
                texts,
                languages,
                language.Value,
                was.GetValueOrDefault(language),
                now.GetValueOrDefault(language),
                YamlText.Of);
    }

    private void Terms(TextEdits edits, (YamlScalar Key, YamlNode Value) pair, Concept was, Concept now)
    {
        var node = (YamlMapping)pair.Value;
        foreach (var (key, value) in node.Pairs)
        {
            var language = LanguageCode.Parse(key.Value);
            if (!now.Terms.TryGetValue(language, out var terms))
            {
                RemovePair(edits, node, key.Value);
                continue;
            }
            var own = was.Terms[language];
            if (own.SequenceEqual(terms, SameTerm)) continue;
            var itemNodes = ((YamlSequence)value).Items;
            List(edits, node, key, value, [.. terms.Select(term => Place(own, terms, term) is { } place
                ? new ListItem(place, TermEdits((YamlMapping)itemNodes[place], own[place], term))
                : ListItem.New(GlossaryWriter.Term(term), eol))]);
        }
        var languages = node.Pairs.Select(own => own.Key.Value).ToList();
        foreach (var (language, terms) in now.Terms.Where(language => !was.Terms.ContainsKey(language.Key)))
        {
            var next = languages.FindIndex(other => string.CompareOrdinal(other, language.Value) > 0);
            InsertPair(
                edits,
                node,
                next < 0 ? languages.Count : next,
                indent => GlossaryWriter.Language(language, terms, indent, eol),
                $"{YamlText.Of(language.Value)}: {GlossaryWriter.OneLine(terms)}");
        }
    }

    private TextEdits TermEdits(YamlMapping node, Term was, Term now)
    {
        var edits = new TextEdits();
        var keys = GlossaryReader.TermKeys;
        Optional(edits, node, keys, "region", was.Region, now.Region, YamlText.Of);
        // Beside a usage that says so, a flag may stand as well.
        if (was.Preferred && !now.Preferred) RemovePair(edits, node, "preferred");
        else if (!was.Preferred && GlossaryWriter.IsPreferred(now)) Value(edits, node, keys, "preferred", false, true, "true");
        else if (GlossaryWriter.IsPreferred(now) && node["preferred"] is null)
            InsertPair(edits, node, After(node, keys, "preferred"), indent => $"{indent}preferred: true{eol}", "preferred: true");
        if (now.Usage == TermUsage.Admitted && was.Usage != now.Usage) RemovePair(edits, node, "usage");
        else Value(edits, node, keys, "usage", was.Usage, now.Usage, GlossaryWriter.Name(now.Usage));
        Forms(edits, node, "forms", was.Forms, now.Forms);
        Forms(edits, node, "wrong", was.WrongForms, now.WrongForms);
        Value(edits, node, keys, "count", was.Count, now.Count, GlossaryWriter.Number(now.Count));
        Optional(edits, node, keys, "source", was.Source, now.Source, YamlText.Of);
        Optional(edits, node, keys, "note", was.Note, now.Note, YamlText.Of);
        return edits;
    }

    // The entry that a term goes on with: its own, else that of the same text which got another region.
    private static int? Place(ImmutableArray<Term> own, ImmutableArray<Term> terms, Term term)
    {
        int? same = null;
        for (var place = 0; place < own.Length; place++)
        {
            if (own[place].Text != term.Text) continue;
            if (own[place].Region == term.Region) return place;
            if (!terms.Any(other => other.Text == term.Text && other.Region == own[place].Region)) same ??= place;
        }
        return same is { } free && terms.First(other =>
            other.Text == term.Text && !own.Any(kept => kept.Text == other.Text && kept.Region == other.Region)) == term ? free : null;
    }

    private void Forms(TextEdits edits, YamlMapping node, string name, ImmutableArray<string> was, ImmutableArray<string> now)
    {
        if (was.SequenceEqual(now)) return;
        var (key, value) = node.Pairs.FirstOrDefault(pair => pair.Key.Value == name);
        if (value is YamlSequence { Items.IsEmpty: false } sequence && !now.IsEmpty)
        {
            var owned = was.Select((form, place) => (form, place))
                .DistinctBy(form => form.form)
                .ToDictionary(form => form.form, form => form.place, StringComparer.Ordinal);
            List(edits, node, key, value, [.. now.Select(form => owned.TryGetValue(form, out var place)
                ? new ListItem(place, new TextEdits())
                : ListItem.New(YamlText.Of(form), eol))]);
            return;
        }
        if (value is not null) RemovePair(edits, node, name);
        if (now.IsEmpty) return;
        var list = $"{name}: {GlossaryWriter.List(now.Select(YamlText.Of))}";
        InsertPair(edits, node, After(node, GlossaryReader.TermKeys, name), indent => indent + list + eol, list);
    }

    private void Evidence(TextEdits edits, YamlMapping node, Concept was, Concept now)
    {
        if (was.Evidence.SequenceEqual(now.Evidence)) return;
        var (key, value) = node.Pairs.FirstOrDefault(pair => pair.Key.Value == "evidence");
        if (value is null)
        {
            InsertPair(
                edits,
                node,
                After(node, GlossaryReader.ConceptKeys, "evidence"),
                indent => GlossaryWriter.Evidence(now.Evidence, indent, eol),
                $"evidence: {GlossaryWriter.OneLine(now.Evidence)}");
            return;
        }
        var owned = was.Evidence.Select((evidence, place) => (evidence, place))
            .DistinctBy(evidence => evidence.evidence)
            .ToDictionary(evidence => evidence.evidence, evidence => evidence.place);
        List(edits, node, key, value, [.. now.Evidence.Select(evidence => owned.TryGetValue(evidence, out var place)
            ? new ListItem(place, new TextEdits())
            : ListItem.New(GlossaryWriter.Evidence(evidence), eol))]);
    }

    private void Value<T>(TextEdits edits, YamlMapping node, ImmutableArray<string> keys, string key, T was, T now, string written)
    {
        if (EqualityComparer<T>.Default.Equals(was, now)) return;
        if (node[key] is not { } value)
            InsertPair(edits, node, After(node, keys, key), indent => $"{indent}{key}: {written}{eol}", $"{key}: {written}");
        else if (value.Start == value.End) edits.Insert(value.Start, " " + written);
        else edits.Replace(value.Start, value.End, written + (text.Span[value.End - 1] == '\n' ? eol : ""));
    }

    private void Optional<T>(
        TextEdits edits, YamlMapping node, ImmutableArray<string> keys, string key, T? was, T? now, Func<T, string> written)
        where T : class
    {
        if (now is not null) Value(edits, node, keys, key, was, now, written(now));
        else if (was is not null) RemovePair(edits, node, key);
    }

    // Behind the last of the keys that are written before it.
    private static int After(YamlMapping node, ImmutableArray<string> keys, string key)
    {
        var before = keys.Take(keys.IndexOf(key)).ToHashSet(StringComparer.Ordinal);
        for (var place = node.Pairs.Length; place > 0; place--)
            if (before.Contains(node.Pairs[place - 1].Key.Value)) return place;
        return 0;
    }

    private void InsertPair(TextEdits edits, YamlMapping node, int place, Func<string, string> block, string flow)
    {
        if (node.IsFlow)
        {
            if (place == 0) edits.Insert(node.Pairs[0].Key.Start, flow + ", ");
            else
                edits.Insert(
                    node.Pairs[place - 1].Value is { } before && before.Start < before.End ? before.End : node.Pairs[place - 1].Key.End,
                    ", " + flow);
            return;
        }
        var indent = new string(' ', layout.Indent(node.Pairs[0].Key.Start));
        var at = place < node.Pairs.Length && place > 0 ? layout.BlockEnd(node.Pairs[place - 1].Value, indent.Length)
            : place == 0 ? layout.LineStart(node.Pairs[0].Key.Start)
            : layout.BlockEnd(node.Pairs[^1].Value, indent.Length);
        edits.Insert(at, layout.StartsLine(at) ? block(indent) : eol + block(indent)[..^eol.Length]);
    }

    private void RemovePair(TextEdits edits, YamlMapping node, string key)
    {
        var place = node.Pairs.Select(pair => pair.Key.Value).ToList().IndexOf(key);
        if (place < 0) return;
        var (name, value) = node.Pairs[place];
        if (!node.IsFlow) edits.Replace(layout.LineStart(name.Start), layout.BlockEnd(value, layout.Indent(name.Start)), "");
        else if (place > 0) edits.Replace(node.Pairs[place - 1].Value.End, value.End, "");
        else edits.Replace(name.Start, node.Pairs.Length > 1 ? node.Pairs[1].Key.Start : value.End, "");
    }

    // Puts a list's items in their order: those there were with their bytes and edits, the new ones as they are written.
    // Where it is done line by line, each item's first place in the text is added to the starts.
    private void List(
        TextEdits edits,
        YamlMapping parent,
        YamlScalar key,
        YamlNode value,
        List<ListItem> items,
        ItemExtents? extents = null,
        List<int>? starts = null)
    {
        if (value is YamlSequence { IsFlow: true, Items.IsEmpty: false } flow)
        {
            var ordered = items.Select(item => item.Place is { } place
                    ? item.Edits!.Apply(text, flow.Items[place].Start, flow.Items[place].End).ToString()
                    : item.Flow!())
                .ToList();
            var old = flow.Items.Select(item => Encoding.UTF8.GetString(text.Span[item.Start..item.End])).ToList();
            if (!ordered.SequenceEqual(old, StringComparer.Ordinal)) edits.Replace(flow.Start, flow.End, GlossaryWriter.List(ordered));
            return;
        }
        if (parent.IsFlow)
        {
            if (items.Count > 0)
                edits.Replace(
                    value.Start,
                    value.End,
                    (value.Start == value.End ? " " : "") + GlossaryWriter.List(items.Select(item => item.Flow!())));
            return;
        }
        if (value is not YamlSequence { Items.IsEmpty: false } block)
        {
            if (items.Count == 0) return;
            var removed = value.Start < value.End ? value.End - (key.End + 1) : 0;
            if (removed > 0) edits.Replace(key.End + 1, value.End, "");
            var at = layout.LineEnd(Math.Max(value.End - 1, key.End));
            var indent = new string(' ', NewIndent(layout, key));
            var written = new Utf8Pieces().Append(layout.StartsLine(at) ? "" : eol);
            foreach (var item in items)
            {
                starts?.Add(at - removed + written.Length);
                written.Append(item.Block!(indent));
            }
            edits.Replace(at, at, written);
            return;
        }
        BlockList(edits, block, items, extents ?? Extents(key, block), starts);
    }

    /// <summary>Spaces before the hyphens of a list that had no items, by its key.</summary>
    public static int NewIndent(YamlLayout layout, YamlScalar key) => layout.Indent(key.Start) + 2;

    private void BlockList(
        TextEdits edits, YamlSequence block, List<ListItem> items, ItemExtents extents, List<int>? starts)
    {
        var (start, end) = (extents.Start(0), extents.End(block.Items.Length - 1));
        var indent = new string(' ', layout.Indent(layout.Dash(block.Items[0].Start)));
        var written = new Utf8Pieces();
        foreach (var item in items)
        {
            if (!written.EndsLine) written.Append(eol);
            starts?.Add(start + written.Length);
            if (item.Place is not { } place)
            {
                written.Append(item.Block!(indent));
                continue;
            }
            var (from, to) = (extents.Start(place), extents.End(place + item.Count - 1));
            if (item.Edits!.IsEmpty && item.Comments is null or []) written.Append(text[from..to]);
            else
            {
                written.Append(item.Edits!.Apply(text, from, to));
                foreach (var comment in item.Comments ?? []) written.Append(indent).Append("  ").Append(comment).Append(eol);
            }
        }
        if (!written.Is(text.Span[start..end])) edits.Replace(start, end, written);
    }

    private ItemExtents Extents(YamlScalar key, YamlSequence block) => new(layout, key, block);

    private static readonly IEqualityComparer<Term> SameTerm =
        EqualityComparer<Term>.Create((a, b) => ReferenceEquals(a, b) || GlossaryWriter.Term(a!) == GlossaryWriter.Term(b!));

    /// <summary>The lines of the items of a block list, with the comments and blank lines above each; found when they are asked
    /// for.</summary>
    private sealed class ItemExtents(YamlLayout layout, YamlScalar key, YamlSequence block)
    {
        private readonly int inner = layout.Indent(layout.Dash(block.Items[0].Start)) + 1;

        public int Start(int place) => place == 0 ? layout.LineEnd(key.End) : End(place - 1);

        public int End(int place) => layout.BlockEnd(block.Items[place], inner);
    }

    /// <summary>An item of a list as it is to be, or several that stay as they were.</summary>
    /// <param name="Place">Its place in the list, where it was there before.</param>
    /// <param name="Edits">What changes in it.</param>
    /// <param name="Block">A new item as lines, by their indent.</param>
    /// <param name="Flow">A new item between brackets.</param>
    /// <param name="Comments">Lines of comment to put at its end.</param>
    private sealed record ListItem(
        int? Place,
        TextEdits? Edits,
        Func<string, string>? Block = null,
        Func<string>? Flow = null,
        IReadOnlyList<string>? Comments = null)
    {
        /// <summary>How many items there are, from the place on.</summary>
        public int Count { get; init; } = 1;

        public bool IsSame => ReferenceEquals(Edits, Unchanged);

        public static ListItem New(string written, string eol) => new(null, null, indent => $"{indent}- {written}{eol}", () => written);
    }
}
