/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The API is what docs/api.txt says: every public and protected signature of the packages that are exported and not internal, as
 * it stands in the sources. Whoever changes the API changes the list, and reviewers see it.
 */
class ApiTest {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
	private static final Path LIST = ROOT.resolve("docs/api.txt");
	/** What stands for itself: comments, texts and characters, of which braces and words are no code. */
	private static final Pattern NO_CODE = Pattern.compile("/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'", Pattern.DOTALL);
	/** What EMF makes of the interfaces of a model beside them: it says nothing that they do not. */
	private static final Pattern DERIVED = Pattern.compile("src-gen.*(Package|AdapterFactory|Switch)\\.java$");
	private static final Pattern TYPE = Pattern.compile("\\b(class|interface|enum|record|@interface)\\s+\\w+");

	/** The exported packages of a bundle that are not internal. */
	private static List<String> packages(Path bundle) throws IOException {
		try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
			String exported = new Manifest(in).getMainAttributes().getValue("Export-Package");
			return exported == null ? List.of() : Stream.of(exported.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).filter(one -> !one.contains("x-internal") && !one.contains("x-friends"))
					.map(one -> one.replaceAll(";.*", "").trim()).toList();
		}
	}

	private static String owner(List<String> owners) {
		return owners.stream().map(one -> one.replaceAll(".*\\b(?:class|interface|enum|record) (\\w+).*", "$1.")).reduce("", String::concat);
	}

	/** The heads of all declarations that others can see. */
	private static void addSignatures(String source, TreeSet<String> signatures, String prefix) {
		String code = NO_CODE.matcher(source).replaceAll(found -> found.group().startsWith("/") ? " " : "\"\"");
		List<Boolean> open = new ArrayList<>();
		List<String> owners = new ArrayList<>();
		int begin = 0;
		boolean fresh = true;
		for (int i = 0; i < code.length(); i++) {
			char c = code.charAt(i);
			if (c != '{' && c != '}' && c != ';') {
				continue;
			}
			String head = code.substring(begin, i).replaceAll("\\s+", " ").replaceAll("@(Override|SuppressWarnings|FunctionalInterface|SafeVarargs)(\\([^)]*\\))? ?", "").trim();
			begin = i + 1;
			boolean first = !fresh;
			fresh = c != '{';
			if (first && c != '{' && !owners.isEmpty() && owners.getLast().contains("enum ") && !open.contains(false)) {
				signatures.add(prefix + owner(owners) + ": " + head);
			}
			if (c == '}') {
				if (!open.isEmpty()) {
					open.removeLast();
					owners.removeLast();
				}
				continue;
			}
			boolean visible = !open.contains(false);
			boolean inInterface = !owners.isEmpty() && owners.getLast().contains("interface ");
			boolean seen = visible && !head.isEmpty() && !head.startsWith("package ") && !head.startsWith("import ")
					&& (head.matches("(public|protected)\\b.*") || inInterface && !head.startsWith("private "));
			Matcher type = TYPE.matcher(head);
			boolean isType = type.find() && !head.contains("=") && (head.indexOf('(') < 0 || type.start() < head.indexOf('('));
			if (seen) {
				signatures.add(prefix + owner(owners) + ": " + (isType ? head : head.replaceAll(" ?=.*", "")));
			}
			if (c == '{') {
				open.add(seen && isType);
				owners.add(head);
			}
		}
	}

	private static void addSignatures(Path folder, String prefix, TreeSet<String> signatures) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(one -> one.toString().endsWith(".java") && !DERIVED.matcher(one.toString()).find()).toList()) {
				addSignatures(Files.readString(file), signatures, prefix);
			}
		}
	}

	private static String list() throws IOException {
		TreeSet<String> signatures = new TreeSet<>();
		try (Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
			for (Path bundle : bundles.filter(one -> Files.exists(one.resolve("META-INF/MANIFEST.MF")) && !one.toString().endsWith(".tests")).sorted().toList()) {
				for (String name : packages(bundle)) {
					for (String sources : List.of("src", "src-gen")) {
						Path folder = bundle.resolve(sources).resolve(name.replace('.', '/'));
						if (Files.isDirectory(folder)) {
							addSignatures(folder, name + " ", signatures);
						}
					}
				}
			}
		}
		return String.join("\n", signatures) + "\n";
	}

	@Test
	void theApiIsWhatItsListSays() throws IOException {
		String now = list();
		assertTrue(now.contains("org.labelwright.quality Check.: void run(Context context) throws IOException"), "the sources were not understood");
		if (Boolean.getBoolean("labelwright.api.write")) {
			Files.writeString(LIST, now);
		}
		Set<String> there = now.lines().collect(Collectors.toCollection(TreeSet::new));
		Set<String> listed = new TreeSet<>(Files.readAllLines(LIST));
		List<String> missing = there.stream().filter(one -> !listed.contains(one)).map(one -> "+ " + one).toList();
		List<String> gone = listed.stream().filter(one -> !there.contains(one)).map(one -> "- " + one).toList();
		assertEquals(List.of(), Stream.concat(missing.stream(), gone.stream()).toList(),
				"the API has changed; say so in the CHANGELOG, and write docs/api.txt anew by running this test with -Dlabelwright.api.write=true");
	}

	/** Every extension point has a schema that says what it is for, with an example, and what each attribute means; and the guide names it. */
	@Test
	void everyExtensionPointIsDocumented() throws IOException {
		String guide = Files.readString(ROOT.resolve("docs/extending.md"));
		int points = 0;
		try (Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
			for (Path bundle : bundles.filter(one -> Files.exists(one.resolve("plugin.xml"))).toList()) {
				Matcher point = Pattern.compile("<extension-point id=\"(\\w+)\"[^>]*schema=\"([^\"]+)\"|<extension-point ").matcher(Files.readString(bundle.resolve("plugin.xml")));
				while (point.find()) {
					points++;
					String id = bundle.getFileName() + "." + point.group(1);
					assertTrue(point.group(2) != null, "an extension point of " + bundle.getFileName() + " has no schema");
					String schema = Files.readString(bundle.resolve(point.group(2)));
					assertTrue(guide.contains("`" + id + "`"), "docs/extending.md does not name " + id);
					assertTrue(schema.contains("meta.section type=\"examples\""), id + " has no example");
					String elements = schema.substring(schema.indexOf("<element name=\"extension\">"));
					Matcher attribute = Pattern.compile("<attribute name=\"(\\w+)\"[^>]*[^/]>(.*?)</attribute>", Pattern.DOTALL).matcher(elements);
					while (attribute.find()) {
						assertTrue(attribute.group(2).contains("<documentation>"), id + " does not say what " + attribute.group(1) + " means");
					}
				}
			}
		}
		assertTrue(points >= 10, "the extension points were not found: " + points);
	}

	/** Whoever extends a bundle reads its sources: the SDK brings those of each, and has what tests of editors stand on. */
	@Test
	void theSdkHasTheSourcesOfEveryBundle() throws IOException {
		String sdk = Files.readString(ROOT.resolve("features/org.labelwright.sdk/feature.xml"));
		Set<String> expected = new TreeSet<>(Set.of("org.labelwright.ui.testing"));
		try (Stream<Path> bundles = Files.list(ROOT.resolve("bundles"))) {
			bundles.filter(one -> Files.exists(one.resolve("META-INF/MANIFEST.MF"))).map(one -> one.getFileName().toString()).filter(one -> !one.endsWith(".tests"))
					.forEach(one -> expected.add(one + ".source"));
		}
		assertTrue(expected.size() > 10, "the bundles were not found");
		Set<String> there = Pattern.compile("<plugin id=\"([^\"]+)\"").matcher(sdk).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(expected, there);
	}
}
