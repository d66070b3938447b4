#!/bin/sh
# Makes the profiles src/Aligner.Cli/Ahead/*.mibc anew: which generic methods the runtime still compiles while the program runs.
# Call it in the root of the repository when CompiledAheadTests says that they are too many.
set -eu
hook=$PWD/tests/Aligner.AheadProfile/bin/Release/net10.0/Aligner.AheadProfile.dll
program=$PWD/src/Aligner.Cli/bin/Release/net10.0/aligner.dll
profiles=$PWD/src/Aligner.Cli/Ahead
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# An assembly that was compiled with a profile would have what is to be recorded.
rm -f "$profiles"/*.mibc src/Aligner.Cli/obj/Release/*/ahead/aligner.dll
dotnet build tests/Aligner.AheadProfile -c Release -v quiet -nologo
dotnet build src/Aligner.Cli -c Release -v quiet -nologo

record() { # NAME ARGUMENTS...: the profile of one command, on the samples
    name=$1
    shift
    (cd "$work" && ALIGNER_RECORD_PROFILE=$profiles/$name.mibc DOTNET_STARTUP_HOOKS=$hook dotnet "$program" "$@" >"$name.txt" 2>&1) \
        || { cat "$work/$name.txt" >&2; exit 1; }
}

cp -r seeds "$work"
record run run seeds

dotnet build src/Aligner.Cli -c Release -v quiet -nologo
ls -l "$profiles"
