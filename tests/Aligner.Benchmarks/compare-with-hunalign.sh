#!/bin/sh
# Times `aligner align` against hunalign on the same files, as a ratio in one run, where hunalign is installed.
#
#   tests/Aligner.Benchmarks/compare-with-hunalign.sh [LINES ...]      default: 100 2000 20000
#
# ALIGNER (default: aligner) and HUNALIGN (default: hunalign) name the programs. The text is the benchmarks' own
# (invented, from the shipped it-nl lexicon), a sentence a line; hunalign gets it tokenized as it is and no dictionary,
# once plain and once with -realign. A ratio under 1 means aligner is faster. Text of your own: set SOURCE and TARGET.
set -eu
aligner=${ALIGNER:-aligner}
hunalign=${HUNALIGN:-hunalign}
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v "$hunalign" >/dev/null || { echo "hunalign is not installed (or not named by HUNALIGN): nothing to compare with" >&2; exit 2; }
command -v "$aligner" >/dev/null || { echo "aligner is not on the path (or not named by ALIGNER)" >&2; exit 2; }

# CPU seconds (user + system) of a command.
cpu() {
    # `times` in a fresh shell: its second line is the sum over its children.
    sh -c '"$@" >/dev/null 2>&1; times' sh "$@" | awk 'NR == 2 { for (i = 1; i <= 2; i++) { split($i, part, /[ms]/); sum += part[1] * 60 + part[2] } printf "%.2f", sum }'
}

compare() {
    lines=$1 source=$2 target=$3
    : > "$work/empty.dic"
    ours=$(cpu "$aligner" align "$source" "$target" --source-language it --target-language nl -o "$work/ours.ladder")
    theirs=$(cpu "$hunalign" "$work/empty.dic" "$source" "$target")
    again=$(cpu "$hunalign" -realign "$work/empty.dic" "$source" "$target")
    awk -v l="$lines" -v a="$ours" -v h="$theirs" -v r="$again" 'BEGIN {
        printf "%8s lines: aligner %6.2f s, hunalign %6.2f s (ratio %s), hunalign -realign %6.2f s (ratio %s)\n",
            l, a, h, (h > 0 ? sprintf("%.2f", a / h) : "-"), r, (r > 0 ? sprintf("%.2f", a / r) : "-") }'
}

if [ -n "${SOURCE:-}" ]; then
    compare "$(wc -l < "$SOURCE")" "$SOURCE" "$TARGET"
    exit
fi
for lines in "${@:-100 2000 20000}"; do
    for count in $lines; do
        dotnet run -c Release --project "$here" -- text "$count" "$work/source.txt" "$work/target.txt"
        compare "$count" "$work/source.txt" "$work/target.txt"
    done
done
