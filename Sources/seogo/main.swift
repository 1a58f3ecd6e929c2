import Glibc

// A reader that went away (`seogo … | head`) must not kill a build in its middle; TextChannel sees to it.
signal(SIGPIPE, SIG_IGN)
// A limit on the size of files is to be told as an error of the file, and not to kill.
signal(SIGXFSZ, SIG_IGN)

exit(await Program.run(wordsOfCommandLine(), in: .ofThisProcess()).rawValue)
