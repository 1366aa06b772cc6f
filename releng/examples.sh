#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# The way of somebody who extends Labelwright, from outside: builds the example project, and one that "labelwright plugin"
# makes, against the repository that the build has made; installs them into a copy of the product, uses them there, and
# uninstalls them and the audio feature again.
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

# Builds this short never get their time back from the slow compiler of the JVM.
MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MAVEN_OPTS:-}"
export MAVEN_OPTS

# build PROJECT ARG...: its log is beside the others
build() {
	project=$1
	shift
	log=$work/build-${project##*/}.log
	say "building ${project##*/}"
	(cd "$project" && "$mvn" -B -ntp verify "$@") >"$log" 2>&1 || {
		tail -60 "$log" >&2
		die "${project##*/} does not build, see $log"
	}
}

build "$example" "-Dlabelwright.repository=file:$repository"
grep 'Tests run:' "$log" | tail -1

# Another name and another place, and where the repository is it knows by itself. Its tests are those of the example: they are compiled.
"$root/labelwright" plugin org.acme.reviews --dir "$work/org.acme.reviews" >"$work/plugin.txt"
! grep -rq 'org[./]example\|rated-rows' "$work/org.acme.reviews" || die "the new project names the one it was made of: $work/org.acme.reviews"
build "$work/org.acme.reviews" -DskipTests

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

# use FORMAT FOLDER: what the plug-in brings, by what it calls its format
use() {
	mkdir "$work/$2"
	printf 'name,text,verdict,rating\nann,good,keep,\nben,buy spam,,\n' >"$work/$2/rows.csv"
	labelwright formats >"$work/$2/formats.txt"
	expect "^$1 " "$work/$2/formats.txt"
	labelwright import "$2/data" "$2/rows.csv" >"$work/$2/import.txt" 2>&1
	labelwright check "$2/data" >"$work/$2/check.txt" 2>&1 || true
	expect 'kept and has no rating' "$work/$2/check.txt"
	labelwright check "$2/data" --fix rate-in-the-middle >"$work/$2/fix.txt" 2>&1 || true
	labelwright prelabel "$2/data" --assistant keyword -o word=spam >"$work/$2/prelabel.txt" 2>&1
	labelwright export "$2/data" "$2/out.csv" --to "$1" >"$work/$2/export.txt" 2>&1
	expect '^ann,good,keep,3' "$work/$2/out.csv"
}

use rated-rows example
say "its format, check and assistant work in the installed product"

director -repository "file:$repository,file:$work/org.acme.reviews/site/target/repository" -installIU org.acme.reviews.feature.feature.group \
	-uninstallIU org.example.tabular.feature.feature.group,org.labelwright.audio.feature.feature.group
use reviews new
refuse '^rated-rows ' "$work/new/formats.txt"
say "those of the new project work in its stead, and without the audio feature"

director -uninstallIU org.acme.reviews.feature.feature.group
labelwright formats >"$work/formats.txt"
refuse '^reviews ' "$work/formats.txt"
refuse '^rttm ' "$work/formats.txt"
expect '^coco ' "$work/formats.txt"
labelwright info example/data >"$work/info.txt" 2>&1
labelwright demo "$work/demo" >"$work/demo.txt" 2>&1
expect '^all results are in ' "$work/demo.txt"
! grep -h '^!ENTRY [^ ]* 4 ' "$work"/product/configuration/*.log || die "errors are logged in $work/product/configuration"
say "all of them can be uninstalled, and the product goes on"
