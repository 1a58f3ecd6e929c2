import Glibc

// A reader that went away (`seogo … | head`) must not kill a build in its middle; TextChannel sees to it.
signal(SIGPIPE, SIG_IGN)

exit(await Program.run(wordsOfCommandLine(), in: .ofThisProcess()).rawValue)
