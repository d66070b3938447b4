return await Aligner.Cli.CommandLine.RunAsync(args);
