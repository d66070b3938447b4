using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Aligner.Core.Tests")]
