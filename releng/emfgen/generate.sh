#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Generates the code of bundles/org.labelwright.model from its .ecore files; with --check only says whether it is current.
# MVN names the Maven to use (3.9 or newer), JAVA_HOME a JDK 21 or newer.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
bundle=$here/../../bundles/org.labelwright.model
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/model"
cp "$bundle"/model/*.ecore "$work/model/"
(cd "$here" && "${MVN:-mvn}" -q -B compile exec:java "-Dexec.args=$work")
if [ "${1:-}" = --check ]; then
	diff -r "$work/src-gen" "$bundle/src-gen" && diff -r "$work/model" "$bundle/model"
	exit
fi
rm -rf "$bundle/src-gen"
cp -R "$work/src-gen" "$bundle/src-gen"
cp "$work/model/labelwright.genmodel" "$bundle/model/"
