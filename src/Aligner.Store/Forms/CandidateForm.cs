using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Pairing;

namespace Aligner.Store.Forms;

/// <summary>Candidates of two languages as bytes.</summary>
internal static class CandidateForm
{
    public static void Write(BinaryWriter writer, LanguagePair languages, IReadOnlyCollection<Candidate> candidates)
    {
        writer.Write(languages.Source.Value);
        writer.Write(languages.Target.Value);
        writer.WriteAll(candidates, candidate =>
        {
            writer.Write7BitEncodedInt(candidate.Source);
            writer.Write7BitEncodedInt(candidate.Target);
            writer.Write(candidate.Similarity);
        });
    }

    public static (LanguagePair Languages, ImmutableArray<Candidate> Candidates) Read(BinaryReader reader) => (
        new LanguagePair(reader.ReadLanguage(), reader.ReadLanguage()),
        reader.ReadAll(() => new Candidate(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadSingle())));
}
