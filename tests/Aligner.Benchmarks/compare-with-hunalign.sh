#!/bin/sh
# Times `aligner align` against hunalign on the same files, as a ratio in one run, where hunalign is installed.
#
#   tests/Aligner.Benchmarks/compare-with-hunalign.sh [LINES ...]      default: 100 2000 20000
#
#   HUNALIGN   the program hunalign (default: the one on the path)
#   ALIGNER    the program aligner (default: published natively into a scratch folder, some minutes; without clang and gcc as an
#              ordinary self-contained program)
#   RUNS       how often each is run; the quickest counts, for a machine that does other things too (default: 3)
#   SOURCE, TARGET, PAIR   text of your own, a sentence a line, and its languages (default: it-nl)
#
# Without SOURCE the text is the benchmarks' own (invented, from the shipped it-nl lexicon), LINES sentences long.
# hunalign gets the text as it is and an empty dictionary, once plain and once with -realign. Seconds are those of the
# CPU, user and system, start-up included. A ratio is hunalign's time over ours: at 3, aligner needs a third of the time.
set -eu
pair=${PAIR:-it-nl}
runs=${RUNS:-3}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

refuse() { echo "compare-with-hunalign: $1" >&2; exit 2; }
program() { path=$(command -v "$1") && case $path in /*) echo "$path" ;; *) echo "$(pwd)/$path" ;; esac; }

hunalign=$(program "${HUNALIGN:-hunalign}") || refuse "hunalign is neither on the path nor named by HUNALIGN: nothing to compare with"
if [ -n "${ALIGNER:-}" ]; then
    aligner=$(program "$ALIGNER") || refuse "'$ALIGNER' (named by ALIGNER) is no program"
else
    echo "publishing aligner ..." >&2
    if command -v clang >/dev/null; then kind=-p:PublishAot=true
    elif command -v gcc >/dev/null; then kind="-p:PublishAot=true -p:CppCompilerAndLinker=gcc"
    else kind=--self-contained; fi
    # shellcheck disable=SC2086 # options, word by word
    dotnet publish "$here/../../src/Aligner.Cli" -c Release -p:UseCurrentRuntimeIdentifier=true $kind -o "$work/aligner" -v quiet >&2
    aligner=$work/aligner/aligner
fi

# The least CPU seconds (user + system) of a command over the runs; nothing when it fails.
cpu() {
    for run in $(seq "$runs"); do
        # In a fresh shell the second line of `times` is the sum over its children. hunalign -realign leaves a file
        # translate.txt where it stands: it stands in the scratch folder.
        (cd "$work" && sh -c '"$@" >/dev/null 2>&1 || exit; times' sh "$@") || return 0
    done | awk 'NR % 2 == 0 {
        sum = 0
        for (i = 1; i <= 2; i++) { split($i, part, /[ms]/); sum += part[1] * 60 + part[2] }
        if (least == "" || sum < least) least = sum
    } END { if (least != "") printf "%.2f", least }'
}

# A row of the table: seconds of ours, hunalign's and hunalign's with -realign, and both ratios.
compare() {
    ours=$(cpu "$aligner" align "$2" "$3" --source-language "${pair%-*}" --target-language "${pair#*-}" -o "$work/ours.ladder")
    [ -n "$ours" ] || refuse "aligner can't align '$2' with '$3'"
    theirs=$(cpu "$hunalign" "$work/empty.dic" "$2" "$3")
    again=$(cpu "$hunalign" -realign "$work/empty.dic" "$2" "$3")
    awk -v lines="$1" -v ours="$ours" -v theirs="$theirs" -v again="$again" '
        function seconds(value) { return value == "" ? "failed" : value }
        function ratio(value) { return value == "" ? "-" : sprintf("%.2f", value / ours) }
        BEGIN { printf "%8s %12s %12s %9s %22s %9s\n", lines, ours, seconds(theirs), ratio(theirs), seconds(again), ratio(again) }'
}

: > "$work/empty.dic"
printf '%8s %12s %12s %9s %22s %9s\n' lines "aligner, s" "hunalign, s" ratio "hunalign -realign, s" ratio
if [ -n "${SOURCE:-}" ]; then
    source=$(realpath "$SOURCE")
    compare "$(wc -l < "$source")" "$source" "$(realpath "${TARGET:?names the translation of SOURCE}")"
    exit
fi
[ $# -gt 0 ] || set -- 100 2000 20000
for lines; do
    dotnet run -c Release --project "$here" -v quiet -- text "$lines" "$work/source.txt" "$work/target.txt"
    compare "$lines" "$work/source.txt" "$work/target.txt"
done
