using Aligner.Cli.Terminals;
using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Cli.Hosting;

/// <summary>Identifies by a profile of NTextCat: with the package itself where it was built in (<c>-p:NTextCat=true</c>),
/// else with our own identifier.</summary>
internal static class NTextCatProfiles
{
    /// <exception cref="CommandFailedException">The file is no profile of NTextCat.</exception>
    public static ILanguageIdentifier Identifier(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
#if NTEXTCAT
            return new NTextCatIdentifier(stream);
#else
            return new ProfileIdentifier(ProfileTable.Empty.With(NTextCatProfile.Read(stream)), []);
#endif
        }
        catch (InvalidDataException exception)
        {
            throw new CommandFailedException("ALN505", path, exception.Message);
        }
    }
}
