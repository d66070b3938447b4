using Aligner.Glossaries;
using Aligner.Terms;

namespace Aligner.Store.Forms;

/// <summary>What a pair of articles gave in terms as bytes; the name of its story is not among them.</summary>
internal static class TermsForm
{
    public static void Write(BinaryWriter writer, PairTerms terms)
    {
        writer.Write(terms.SourcePath);
        writer.Write(terms.TargetPath);
        writer.Write(terms.Source.Value);
        writer.Write(terms.Target.Value);
        writer.WriteAll(terms.Sightings, sighting => Write(writer, sighting));
        writer.WriteAll(terms.Slips, slip =>
        {
            writer.Write(slip.Path);
            writer.Write7BitEncodedInt(slip.Line);
            writer.Write7BitEncodedInt(slip.Column);
            writer.Write(slip.Word);
            writer.Write(slip.Meant);
        });
        writer.WriteAll(terms.Spellings, spelling =>
        {
            writer.Write(spelling.Path);
            writer.Write(spelling.Language.Value);
            writer.Write7BitEncodedInt(spelling.Line);
            writer.Write7BitEncodedInt(spelling.Column);
            writer.Write(spelling.Text);
        });
    }

    public static PairTerms Read(BinaryReader reader, string story)
    {
        var (source, target) = (reader.ReadString(), reader.ReadString());
        return new PairTerms(
            story,
            source,
            target,
            reader.ReadLanguage(),
            reader.ReadLanguage(),
            reader.ReadAll(() => ReadSighting(reader)),
            reader.ReadAll(() => new SuspectedSlip(
                ReadPath(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadString(), reader.ReadString())),
            reader.ReadAll(() => new PersonSpelling(
                ReadPath(),
                reader.ReadLanguage(),
                reader.Read7BitEncodedInt(),
                reader.Read7BitEncodedInt(),
                reader.ReadString())));

        // Held once: of the spellings of a collection the paths would be half.
        string ReadPath()
        {
            var path = reader.ReadString();
            return path == source ? source : path == target ? target : path;
        }
    }

    private static void Write(BinaryWriter writer, Sighting sighting)
    {
        writer.Write((byte)sighting.Type);
        writer.WriteText(sighting.Key);
        writer.Write(sighting.Source);
        writer.Write(sighting.Target);
        writer.Write((byte)sighting.Grounds);
        writer.WriteText(sighting.SourceForm);
        writer.WriteText(sighting.TargetForm);
        writer.Write7BitEncodedInt(sighting.SourceCount);
        writer.Write7BitEncodedInt(sighting.TargetCount);
        writer.Write7BitEncodedInt(sighting.SourceLine);
        writer.Write7BitEncodedInt(sighting.TargetLine);
        writer.Write(sighting.Scores is not null);
        if (sighting.Scores is { } scores)
        {
            writer.Write(scores.Person);
            writer.Write(scores.Organisation);
            writer.Write(scores.Place);
        }
        writer.Write(sighting.IsFunctional);
    }

    private static Sighting ReadSighting(BinaryReader reader) =>
        new((ConceptType)reader.ReadByte(), reader.ReadText(), reader.ReadString(), reader.ReadString(), (Grounds)reader.ReadByte())
        {
            SourceForm = reader.ReadText(),
            TargetForm = reader.ReadText(),
            SourceCount = reader.Read7BitEncodedInt(),
            TargetCount = reader.Read7BitEncodedInt(),
            SourceLine = reader.Read7BitEncodedInt(),
            TargetLine = reader.Read7BitEncodedInt(),
            Scores = reader.ReadBoolean() ? new TypeScores(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()) : null,
            IsFunctional = reader.ReadBoolean(),
        };
}
