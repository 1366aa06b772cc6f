#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# The way of somebody who extends Labelwright, from outside: builds the example project against the repository that the
# build has made, installs it into a copy of the product, uses it there, and uninstalls it and the audio feature again.
# usage: examples.sh MAVEN JAVA PRODUCT WORK, where PRODUCT is the folder of the product and WORK one that is made anew
set -eu

mvn=$1
java=$2
product=$3
work=$4
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
example=$root/examples/org.example.tabular
repository=$root/releng/org.labelwright.repository/target/repository

say() { printf 'examples: %s\n' "$1"; }
die() { printf 'examples: %s\n' "$1" >&2; exit 1; }

rm -rf "$work"
mkdir -p "$work"

say "building ${example##*/}"
(cd "$example" && "$mvn" -B -ntp verify "-Dlabelwright.repository=file:$repository") >"$work/build.log" 2>&1 || {
	tail -60 "$work/build.log" >&2
	die "the example does not build, see $work/build.log"
}
grep 'Tests run:' "$work/build.log" | tail -1

cp -R "$product" "$work/product"
set -- "$work"/product/plugins/org.eclipse.equinox.launcher_*.jar
launcher=$1

application() {
	"$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR "-Dlabelwright.cwd=$work" \
		-jar "$launcher" -nosplash -data @none "$@"
}

director() {
	application -application org.eclipse.equinox.p2.director "$@" >>"$work/director.log" 2>&1 || {
		tail -30 "$work/director.log" >&2
		die "the director failed: $*"
	}
}

labelwright() { application -application org.labelwright.cli.app "$@"; }

# expect TEXT FILE, refuse TEXT FILE: what a file must have, or not.
expect() { grep -q "$1" "$2" || { cat "$2" >&2; die "there is no $1"; }; }
refuse() { if grep -q "$1" "$2"; then die "there is still $1"; fi; }

say "installing it into a copy of the product"
director -repository "file:$repository,file:$example/site/target/repository" -installIU org.example.tabular.feature.feature.group

printf 'name,text,verdict,rating\nann,good,keep,\nben,buy spam,,\n' >"$work/rows.csv"
labelwright formats >"$work/formats.txt"
expect '^rated-rows ' "$work/formats.txt"
labelwright import data rows.csv >"$work/import.txt" 2>&1
labelwright check data >"$work/check.txt" 2>&1 || true
expect 'kept and has no rating' "$work/check.txt"
labelwright check data --fix rate-in-the-middle >"$work/fix.txt" 2>&1 || true
labelwright prelabel data --assistant keyword -o word=spam >"$work/prelabel.txt" 2>&1
labelwright export data out.csv --to rated-rows >"$work/export.txt" 2>&1
expect '^ann,good,keep,3' "$work/out.csv"
say "its format, check and assistant work in the installed product"

director -uninstallIU org.example.tabular.feature.feature.group,org.labelwright.audio.feature.feature.group
labelwright formats >"$work/formats.txt"
refuse '^rated-rows ' "$work/formats.txt"
refuse '^rttm ' "$work/formats.txt"
expect '^coco ' "$work/formats.txt"
labelwright info data >"$work/info.txt" 2>&1
say "both features can be uninstalled, and the product goes on"
