using System.Runtime.CompilerServices;

// The tool that learns the weights reads the model's inside; the tests prove it.
[assembly: InternalsVisibleTo("Aligner.Training")]
[assembly: InternalsVisibleTo("Aligner.Core.Tests")]
