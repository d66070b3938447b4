using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>What an office or ministry of a text is for.</summary>
/// <param name="Extent">The words that say so.</param>
/// <param name="Portfolios">The packs' concepts; more than one where the words may mean several.</param>
/// <param name="Heads">The concepts of the words before: minister, ministry.</param>
internal sealed record ToldOffice(Extent Extent, ImmutableArray<string> Portfolios, ImmutableArray<string> Heads);
