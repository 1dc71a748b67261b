return Meridian.Cli.CommandLine.Run(args, Meridian.Cli.MachineSurroundings.Create());
