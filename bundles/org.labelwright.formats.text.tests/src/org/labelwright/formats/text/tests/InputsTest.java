/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.input.ChatImporter;
import org.labelwright.formats.text.internal.input.DocxImporter;
import org.labelwright.formats.text.internal.input.HtmlImporter;
import org.labelwright.formats.text.internal.input.PdfImporter;
import org.labelwright.formats.text.internal.input.RecordsImporter;
import org.labelwright.formats.text.internal.input.TableImporter;
import org.labelwright.formats.text.internal.input.TextImporter;
import org.labelwright.formats.text.internal.jsonl.DoccanoImporter;
import org.labelwright.media.text.CodePoints;

/** Texts that come without labels: their words, what is kept of where they stood, and what happens to bad ones. */
class InputsTest {

	static final String HTML = """
			<!DOCTYPE html>
			<html><head><title>No</title><style>p { color: red }</style></head>
			<body><h1>Caf\u00e9 &amp;   bar</h1>
			<p>One <b>two</b>three,<br>four&nbsp;&#x1F600; <a href="x">five</a> \uD83D\uDE00 six</p>
			<ul><li>first<li>second</ul>
			<table><tr><th>a</th><td>b &lt; c</td></tr></table>
			<pre>x
			  y</pre><script>let no = 1;</script>
			</body></html>
			""";

	static final String CHAT = """
			{"id": "c1", "messages": [{"role": "user", "content": "Hi \uD83D\uDE00"}, {"role": "assistant", "content": [{"type": "text", "text": "Hello"}], "model": "m"}]}
			{"conversations": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b\\nc"}]}
			""";

	static final String TABLE = "id,text,label,split,year\nq 1,\"He said \"\"no\"\",\nand left\",bad,train,1999\nq2,Fine,good,test,2000\n";

	static final String RECORDS = """
			{"text": "Fine", "label": ["good", "short"], "meta": {"source": "x", "year": 2000}}
			{"text": "Bad", "label": "bad"}
			""";

	private static final String WORD = """
			<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
			<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>Bread &amp; wine</w:t></w:r></w:p>
			<w:p><w:r><w:t xml:space="preserve">One </w:t></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:tab/><w:t>\uD83D\uDE00&#233;</w:t><w:br/><w:t>end</w:t></w:r></w:p>
			<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>item</w:t></w:r></w:p>
			<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
			<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>box</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>box</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
			</w:body></w:document>
			""";

	@TempDir
	private Path temp;

	/** What a test looks at of an item. */
	private record Read(Item item, String text) {
	}

	private static List<Read> read(Importer importer, Path path, Map<String, String> options, LossReport losses) throws IOException {
		List<Read> read = new ArrayList<>();
		try (DatasetSource source = new Travel(importer, null).open(path, options, losses)) {
			source.forEach(one -> read.add(new Read(one.item(), Files.readString(one.media().orElseThrow()))), Progress.NONE);
			assertThat(source.itemCount()).isEqualTo(read.size());
		}
		return read;
	}

	private static String says(Importer importer, Path path, Map<String, String> options) throws IOException {
		return new Travel(importer, null).says(path, options);
	}

	private static JsonNode kept(Read one, String format) throws IOException {
		return new ObjectMapper().readTree(one.item().origin().orElseThrow()).path(format);
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(temp.resolve(name), text);
	}

	/** A Word document with a main part. */
	static Path docx(Path file, String main) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write(main.getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

	static byte[] docx() throws IOException {
		Path file = Files.createTempFile("labelwright", ".docx");
		try {
			return Files.readAllBytes(docx(file, WORD));
		} finally {
			Files.delete(file);
		}
	}

	/** A PDF with a line of text a page. */
	static byte[] pdf(boolean locked, String... pages) throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (String words : pages) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.beginText();
					content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
					content.newLineAtOffset(72, 700);
					content.showText(words);
					content.newLineAtOffset(0, -20);
					content.showText("second line");
					content.endText();
				}
			}
			if (locked) {
				document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			}
			var out = new java.io.ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	@Test
	void plainTextStaysAsItIs() throws IOException {
		String text = "One\r\n\u05D0\u05D1 \uD83D\uDE00\n\n  two\nthree\n";
		Path file = file("a.txt", text);
		LossReport losses = new LossReport();
		assertThat(read(new TextImporter(), file, Map.of(), losses)).singleElement().satisfies(one -> {
			assertThat(one.text()).isEqualTo(text);
			assertThat(kept(one, "text").path("encoding").asText()).isEqualTo("UTF-8");
		});
		assertThat(losses.losses()).isEmpty();
		assertThat(read(new TextImporter(), file, Map.of("unit", "line"), losses)).extracting(Read::text).containsExactly("One", "\u05D0\u05D1 \uD83D\uDE00", "  two", "three");
		List<Read> paragraphs = read(new TextImporter(), file, Map.of("unit", "paragraph"), losses);
		assertThat(paragraphs).extracting(Read::text).containsExactly("One\r\n\u05D0\u05D1 \uD83D\uDE00", "  two\nthree");
		assertThat(kept(paragraphs.get(1), "text").path("line").asInt()).isEqualTo(4);
		assertThat(kept(paragraphs.get(1), "text").path("start").asInt()).isEqualTo(11);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "windows-1251| \u0412\u043E\u0442 \u0442\u0435\u043A\u0441\u0442, \u043A\u043E\u0442\u043E\u0440\u044B\u0439 \u043D\u0430\u043F\u0438\u0441\u0430\u043B\u0438 \u043F\u043E-\u0440\u0443\u0441\u0441\u043A\u0438. \u041E\u043D \u043D\u0435 \u043E\u0447\u0435\u043D\u044C \u0434\u043B\u0438\u043D\u043D\u044B\u0439 \u0438 \u043D\u0435 \u043E\u0447\u0435\u043D\u044C \u0438\u043D\u0442\u0435\u0440\u0435\u0441\u043D\u044B\u0439, \u043D\u043E \u0432 \u043D\u0451\u043C \u0435\u0441\u0442\u044C \u0441\u043B\u043E\u0432\u0430, \u043A\u043E\u0442\u043E\u0440\u044B\u0435 \u0447\u0430\u0441\u0442\u043E \u0432\u0441\u0442\u0440\u0435\u0447\u0430\u044E\u0442\u0441\u044F \u0432 \u044F\u0437\u044B\u043A\u0435: \u0447\u0442\u043E, \u043A\u0430\u043A, \u044D\u0442\u043E, \u043E\u043D\u0430, \u043E\u043D\u0438, \u0431\u044B\u043B\u043E",
			"windows-1252| Voix ambigu\u00eb d\u2019un c\u0153ur qui pr\u00e9f\u00e8re les jattes de kiwis au z\u00e9phyr et \u00e0 la f\u00eate",
			"Shift_JIS| \u3044\u308D\u306F\u306B\u307B\u3078\u3068\u3061\u308A\u306C\u308B\u3092\u308F\u304B\u3088\u305F\u308C\u305D\u3064\u306D\u306A\u3089\u3080\u3046\u3090\u306E\u304A\u304F\u3084\u307E",
			"EUC-KR| \uD0A4\uC2A4\uC758 \uACE0\uC720\uC870\uAC74\uC740 \uC785\uC220\uB07C\uB9AC \uB9CC\uB098\uC57C \uD558\uACE0 \uD2B9\uBCC4\uD55C \uAE30\uC220\uC740 \uD544\uC694\uCE58 \uC54A\uB2E4" })
	void whatHadToBeGuessedIsTold(String charset, String text) throws IOException {
		String long_ = (text + "\n").repeat(5);
		Path file = Files.write(temp.resolve("a.txt"), ("ASCII first\n".repeat(2000) + long_).getBytes(Charset.forName(charset)));
		LossReport losses = new LossReport();
		assertThat(read(new TextImporter(), file, Map.of(), losses)).singleElement().satisfies(one -> {
			assertThat(one.text()).endsWith(long_);
			assertThat(kept(one, "text").path("confidence").asInt()).isBetween(10, 100);
		});
		assertThat(losses.losses()).singleElement().satisfies(loss -> {
			assertThat(loss.what()).isEqualTo("certainty of the encoding");
			assertThat(loss.why()).contains("option encoding");
		});
		LossReport named = new LossReport();
		assertThat(read(new TextImporter(), file, Map.of("encoding", charset), named)).singleElement().satisfies(one -> assertThat(one.text()).endsWith(long_));
		assertThat(named.losses()).isEmpty();
	}

	@Test
	void marksAtTheStartAreBelieved() throws IOException {
		for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
			Path file = Files.write(temp.resolve("a.txt"), "\uFEFFa\uD83D\uDE00\n".getBytes(Charset.forName(charset)));
			LossReport losses = new LossReport();
			assertThat(read(new TextImporter(), file, Map.of(), losses)).as(charset).singleElement().satisfies(one -> assertThat(one.text()).isEqualTo("a\uD83D\uDE00\n"));
			assertThat(losses.losses()).isEmpty();
		}
	}

	@Test
	void wrongEncodingsAreRefusedWithTheirLine() throws IOException {
		Path utf8 = Files.write(temp.resolve("a.txt"), new byte[] { 'a', '\n', 'b', (byte) 0xC3, '(', '\n' });
		assertThatThrownBy(() -> read(new TextImporter(), utf8, Map.of("encoding", "UTF-8"), new LossReport())).isInstanceOf(BadInputException.class)
				.hasMessageContaining("a.txt, line 2: byte 3 (C3) is not UTF-8");
		// Half of a surrogate pair.
		Path half = Files.write(temp.resolve("h.txt"), new byte[] { (byte) 0xFE, (byte) 0xFF, 0, 'a', 0, '\n', (byte) 0xD8, 0x3D, 0, 'b' });
		assertThatThrownBy(() -> read(new TextImporter(), half, Map.of(), new LossReport())).isInstanceOf(BadInputException.class).hasMessageContaining("h.txt, line 2: byte 6")
				.hasMessageContaining("UTF-16BE");
		Path binary = Files.write(temp.resolve("z.txt"), new byte[] { 'a', 0, 'b', '\n' });
		assertThatThrownBy(() -> read(new TextImporter(), binary, Map.of("encoding", "UTF-8"), new LossReport())).isInstanceOf(BadInputException.class).hasMessageContaining("holds a zero");
	}

	@Test
	void manyMegabytesOnOneLineAreRead() throws IOException {
		String text = "word ".repeat(4_000_000);
		Path file = file("a.txt", text);
		for (String unit : List.of("file", "paragraph", "line")) {
			assertThat(read(new TextImporter(), file, Map.of("unit", unit), new LossReport())).singleElement().satisfies(one -> assertThat(one.text().strip()).isEqualTo(text.strip()));
		}
	}

	@Test
	void foldersOfTextsKeepTheirPaths() throws IOException {
		Files.createDirectories(temp.resolve("in/sub"));
		file("in/a.txt", "a\n");
		file("in/sub/b.txt", "b\n");
		assertThat(read(new TextImporter(), temp.resolve("in"), Map.of(), new LossReport())).extracting(one -> one.item().path()).containsExactly("a.txt", "sub/b.txt");
		assertThat(new TextImporter().detect(temp.resolve("in"))).isGreaterThan(0.3).isLessThan(0.5);
		file("in/a.ann", "T1\tX 0 1\ta\n");
		assertThat(new BratImporter().detect(temp.resolve("in"))).isGreaterThan(0.5);
	}

	@Test
	void documentsOfOtherKindsInAFolderAreToldOf() throws IOException {
		Files.createDirectories(temp.resolve("in/sub"));
		file("in/a.txt", "a\n");
		file("in/sub/b.html", HTML);
		LossReport ofText = new LossReport();
		assertThat(read(new TextImporter(), temp.resolve("in"), Map.of(), ofText)).hasSize(1);
		assertThat(ofText.losses()).singleElement().satisfies(loss -> {
			assertThat(loss.what() + ": " + loss.why()).isEqualTo("documents of another kind: the format html reads them: import the folder again as html");
			assertThat(loss.places()).containsExactly(new LossReport.Place("sub/b.html", ""));
		});
		LossReport ofHtml = new LossReport();
		assertThat(read(new HtmlImporter(), temp.resolve("in"), Map.of(), ofHtml)).hasSize(1);
		assertThat(ofHtml.losses()).filteredOn(loss -> loss.what().startsWith("documents")).singleElement().satisfies(loss -> assertThat(loss.places()).extracting(LossReport.Place::item).containsExactly("a.txt"));
		LossReport alone = new LossReport();
		read(new TextImporter(), temp.resolve("in/a.txt"), Map.of(), alone);
		assertThat(alone.losses()).isEmpty();
	}

	@Test
	void htmlIsReadAsPeopleSeeIt() throws IOException {
		Path file = file("a.html", HTML);
		assertThat(new HtmlImporter().detect(file)).isGreaterThan(0.7);
		List<Read> read = read(new HtmlImporter(), file, Map.of(), new LossReport());
		assertThat(read).singleElement().satisfies(one -> {
			assertThat(one.text()).isEqualTo("Caf\u00e9 & bar\nOne twothree,\nfour\u00a0\uD83D\uDE00 five \uD83D\uDE00 six\nfirst\nsecond\na\tb < c\nx\n  y\n");
			assertThat(kept(one, "html").path("blocks")).extracting(block -> block.path(0).asText()).containsExactly("h1", "a", "p", "li", "li", "th", "td", "pre");
		});
		anchored(read.getFirst(), "html", HTML, Map.of("&", "&amp;", "<", "&lt;", "\u00a0", "&nbsp;"));
		assertThat(says(new HtmlImporter(), file, Map.of("structure", "true"))).contains("  heading 0-10 \"Caf\u00e9 & bar\"\n", "  link 32-36 \"five\"\n", "  table cell 58-63 \"b < c\"\n");
	}

	/** Each character of the text is, in the document, itself or what is written for it. */
	private static void anchored(Read one, String format, String source, Map<String, String> written) throws IOException {
		CodePoints text = new CodePoints(one.text());
		CodePoints markup = new CodePoints(source);
		int anchored = 0;
		for (JsonNode segment : kept(one, format).path("map")) {
			int length = segment.get(1).asInt();
			int sourceLength = segment.size() > 3 ? segment.get(3).asInt() : length;
			String here = text.text().substring(text.toUtf16(segment.get(0).asInt()), text.toUtf16(segment.get(0).asInt() + length));
			String there = source.substring(markup.toUtf16(segment.get(2).asInt()), markup.toUtf16(segment.get(2).asInt() + sourceLength));
			if (segment.size() <= 3) {
				// A space stands for any white space.
				assertThat(here).isEqualTo(there.replaceAll("\\s", here.isBlank() && here.equals(" ") ? " " : "$0"));
			} else if (!there.startsWith("&#")) {
				assertThat(there).isEqualTo(written.get(here));
			}
			anchored += length;
		}
		assertThat(anchored).as("only line breaks and tabs between blocks stand nowhere").isEqualTo(text.length() - (int) one.text().chars().filter(c -> c == '\n' || c == '\t').count());
	}

	@Test
	void declaredEncodingsOfHtmlAreTaken() throws IOException {
		String page = "<html><head><meta charset=\"windows-1251\"></head><body><p>\u0434\u0430</p></body></html>";
		Path file = Files.write(temp.resolve("a.html"), page.getBytes(Charset.forName("windows-1251")));
		LossReport losses = new LossReport();
		assertThat(read(new HtmlImporter(), file, Map.of(), losses)).singleElement().satisfies(one -> assertThat(one.text()).isEqualTo("\u0434\u0430\n"));
		assertThat(losses.losses()).isEmpty();
		Path unknown = file("b.html", "<meta charset=klingon><p>a");
		assertThatThrownBy(() -> read(new HtmlImporter(), unknown, Map.of(), losses)).isInstanceOf(BadInputException.class).hasMessageContaining("klingon");
		Path deep = file("c.html", "<div>".repeat(5000) + "a");
		assertThat(read(new HtmlImporter(), deep, Map.of(), losses)).singleElement().satisfies(one -> assertThat(one.text()).isEqualTo("a\n"));
	}

	/** All of Unicode, entities and broken markup: whatever is mapped is where the map says. */
	@Test
	void offsetsHoldForAnyPage() throws IOException {
		Random random = new Random(7);
		String[] pieces = { "&amp;", "&lt;", "<b>", "</b>", "<p>", "</p>", "<td>", "<br/>", "&", "&#x41;", "&nosuch;", "\r\n", " ", "\t", "<!-- c -->", "<ul><li>", "</ul>", "<", "a", "Z", "&copy" };
		for (int round = 0; round < 300; round++) {
			StringBuilder page = new StringBuilder("<html><body>");
			for (int i = 0; i < 60; i++) {
				int any = random.nextInt(0x110000);
				page.append(random.nextInt(3) == 0 && any >= 0x20 && !(any >= 0xD800 && any < 0xE000) && any != 0xFEFF ? Character.toString(any) : pieces[random.nextInt(pieces.length)]);
			}
			String html = page.toString();
			List<Read> read = read(new HtmlImporter(), file("a.html", html), Map.of("encoding", "UTF-8"), new LossReport());
			CodePoints text = new CodePoints(read.getFirst().text());
			CodePoints markup = new CodePoints(html);
			for (JsonNode segment : kept(read.getFirst(), "html").path("map")) {
				String here = text.text().substring(text.toUtf16(segment.get(0).asInt()), text.toUtf16(segment.get(0).asInt() + segment.get(1).asInt()));
				String there = html.substring(markup.toUtf16(segment.get(2).asInt()), markup.toUtf16(segment.get(2).asInt() + (segment.size() > 3 ? segment.get(3) : segment.get(1)).asInt()));
				assertThat(there.replaceAll("[\t\r\n\f]", " ")).as(html).isIn(here.replace('\t', ' '), "&amp;", "&lt;", "&#x41;", "&copy", "&");
			}
		}
	}

	@Test
	void wordDocumentsAreReadWithTheirStructure() throws IOException {
		Path file = docx(temp.resolve("a.docx"), WORD);
		assertThat(new DocxImporter().detect(file)).isGreaterThan(0.9);
		List<Read> read = read(new DocxImporter(), file, Map.of(), new LossReport());
		assertThat(read).singleElement().satisfies(one -> {
			assertThat(one.text()).isEqualTo("Bread & wine\nOne new\t\uD83D\uDE00\u00e9\nend\nitem\na\nb\nbox\n");
			assertThat(kept(one, "docx").path("blocks")).extracting(block -> block.path(0).asText()).containsExactly("h1", "p", "li", "p", "td", "p", "td", "p");
		});
		anchored(read.getFirst(), "docx", WORD, Map.of("&", "&amp;", "\u00e9", "&#233;"));
	}

	/** The parser tells places also beyond its buffers. */
	@Test
	void offsetsHoldInLongDocuments() throws IOException {
		StringBuilder main = new StringBuilder("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
		for (int i = 0; i < 20_000; i++) {
			main.append("<w:p><w:r><w:t>caf\u00e9 \uD83D\uDE00 ").append(i).append(" &amp; more</w:t></w:r></w:p>\n");
		}
		String xml = main.append("</w:body></w:document>").toString();
		anchored(read(new DocxImporter(), docx(temp.resolve("a.docx"), xml), Map.of(), new LossReport()).getFirst(), "docx", xml, Map.of("&", "&amp;"));
	}

	@Test
	void archivesOfDamagedWordDocumentsAreReadOrRefused() throws IOException {
		byte[] good = docx();
		Path file = temp.resolve("a.docx");
		for (int at = good.length - 150; at < good.length; at++) {
			for (int value : new int[] { 0, 1, 0x7f, 0xff }) {
				byte[] bad = good.clone();
				bad[at] = (byte) value;
				Files.write(file, bad);
				new DocxImporter().detect(file);
				try {
					read(new DocxImporter(), file, Map.of(), new LossReport());
				} catch (BadInputException e) {
					assertThat(e).hasMessageContaining("a.docx");
				}
			}
		}
	}

	@Test
	void elementsOfNoNamespaceAreNoText() throws IOException {
		Path file = docx(temp.resolve("a.docx"), WORD.replace("<w:body>", "<w:body><p><t>not this</t></p>"));
		assertThat(read(new DocxImporter(), file, Map.of(), new LossReport()).getFirst().toString()).doesNotContain("not this");
	}

	@Test
	void badWordDocumentsAreRefused() throws IOException {
		for (String[] bad : new String[][] { { WORD.substring(0, 700), "document.xml, line 5", "not whole" },
				{ "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + WORD.replace("box", "&e;"), "document.xml", "document type" },
				{ WORD.replace("Bread", " ".repeat(3 << 20)), "document.xml", "unpacks to more than" } }) {
			Path file = docx(temp.resolve("a.docx"), bad[0]);
			assertThatThrownBy(() -> read(new DocxImporter(), file, Map.of(), new LossReport())).isInstanceOf(BadInputException.class).hasMessageContaining("a.docx")
					.hasMessageContaining(bad[1]).hasMessageContaining(bad[2]);
		}
		Path none = file("b.docx", "PK?");
		assertThatThrownBy(() -> read(new DocxImporter(), none, Map.of(), new LossReport())).isInstanceOf(BadInputException.class).hasMessageContaining("no Word document");
	}

	@Test
	void theTextLayerOfPdfIsReadWithItsPlaces() throws IOException {
		Path file = Files.write(temp.resolve("a.pdf"), pdf(false, "Hello World", "Next page"));
		assertThat(new PdfImporter().detect(file)).isGreaterThan(0.8);
		assertThat(read(new PdfImporter(), file, Map.of(), new LossReport())).singleElement().satisfies(one -> {
			assertThat(one.text()).isEqualTo("Hello World\nsecond line\n\nNext page\nsecond line\n\n");
			JsonNode lines = kept(one, "pdf").path("lines");
			assertThat(lines).extracting(line -> one.text().substring(line.get(0).asInt(), line.get(1).asInt()) + line.get(2)).containsExactly("Hello World1", "second line1", "Next page2",
					"second line2");
			assertThat(lines.get(0).get(3).asDouble()).isEqualTo(72);
			assertThat(lines.get(0).get(4).asDouble() + lines.get(0).get(6).asDouble()).isEqualTo(792.0 - 700, org.assertj.core.api.Assertions.within(0.2));
		});
		Path locked = Files.write(temp.resolve("l.pdf"), pdf(true, "secret"));
		assertThatThrownBy(() -> read(new PdfImporter(), locked, Map.of(), new LossReport())).isInstanceOf(BadInputException.class).hasMessageContaining("password");
		Path pictures = Files.write(temp.resolve("p.pdf"), pdf(false));
		assertThatThrownBy(() -> read(new PdfImporter(), pictures, Map.of(), new LossReport())).isInstanceOf(BadInputException.class).hasMessageContaining("no text layer");
		Path damaged = Files.write(temp.resolve("d.pdf"), "%PDF-1.7\nno".getBytes(StandardCharsets.US_ASCII));
		assertThatThrownBy(() -> read(new PdfImporter(), damaged, Map.of(), new LossReport())).isInstanceOf(BadInputException.class).hasMessageContaining("d.pdf");
	}

	@Test
	void columnsBecomeTextsLabelsAndMetadata() throws IOException {
		Path file = file("t.csv", TABLE);
		assertThat(new TableImporter().detect(file)).isBetween(0.4, 0.6);
		assertThat(says(new TableImporter(), file, Map.of("labels", "label", "id", "id", "split", "split"))).isEqualTo("""
				t/q_1.txt "He said "no",\\nand left"
				  id=q 1
				  year=1999
				  bad
				t/q2.txt "Fine"
				  id=q2
				  year=2000
				  good
				""");
		Read second = read(new TableImporter(), file, Map.of("split", "split"), new LossReport()).get(1);
		assertThat(kept(second, "text-csv").path("line").asInt()).isEqualTo(4);
		assertThat(second.item().split()).contains("test");
		assertThat(says(new TableImporter(), file("p.tsv", "premise\thypothesis\tgold\na b\tc\tentails\n"), Map.of("text", "premise,hypothesis", "labels", "gold"))).isEqualTo("""
				p/1.txt "a b\\n\\nc"
				  part premise 0-3
				  part hypothesis 5-6
				  entails
				""");
		assertThat(says(new TableImporter(), file("n.csv", "a;b\n"), Map.of("header", "false", "text", "2"))).isEqualTo("n/1.txt \"b\"\n  1=a\n");
	}

	@Test
	void badTablesAreRefusedWithTheirLine() throws IOException {
		for (String[] bad : new String[][] { { "text,a\nx\n", "line 2", "1 columns" }, { "text\n\"open\n", "line 2", "" }, { "a,b\n1,2\n", "line 1", "which field is the text" },
				{ "text,text\n", "line 1", "two columns" }, { "id,text\n1,a\n1,b\n", "line 3", "as another row is" } }) {
			Path file = file("t.csv", bad[0]);
			assertThatThrownBy(() -> read(new TableImporter(), file, Map.of("id", bad[0].startsWith("id") ? "id" : ""), new LossReport())).as(bad[0]).isInstanceOf(BadInputException.class)
					.hasMessageContaining("t.csv").hasMessageContaining(bad[1]).hasMessageContaining(bad[2]);
		}
	}

	@Test
	void membersBecomeTextsLabelsAndMetadata() throws IOException {
		Path file = file("r.jsonl", RECORDS);
		assertThat(new RecordsImporter().detect(file)).isLessThan(new DoccanoImporter().detect(file));
		assertThat(says(new RecordsImporter(), file, Map.of("labels", "label"))).isEqualTo("""
				r/1.txt "Fine"
				  meta.source=x
				  meta.year=2000
				  good
				  short
				r/2.txt "Bad"
				  bad
				""");
		Path bad = file("b.jsonl", "{\"text\": \"a\"}\n{\"tex\": \"b\"}\n");
		assertThatThrownBy(() -> read(new RecordsImporter(), bad, Map.of(), new LossReport())).isInstanceOf(BadInputException.class).hasMessageContaining("line 2")
				.hasMessageContaining("no \"text\"");
		Path half = file("h.jsonl", "{\"text\": \"a\uD83D\"}\n".replace("\uD83D", "\\ud83d"));
		assertThatThrownBy(() -> read(new RecordsImporter(), half, Map.of(), new LossReport())).isInstanceOf(BadInputException.class).hasMessageContaining("line 1")
				.hasMessageContaining("half");
	}

	@Test
	void conversationsAreTurnsUnderTheirSpeakers() throws IOException {
		Path file = file("c.jsonl", CHAT);
		assertThat(new ChatImporter().detect(file)).isGreaterThan(0.8);
		assertThat(says(new ChatImporter(), file, Map.of())).isEqualTo("""
				c/1.txt "user:\\nHi \uD83D\uDE00\\n\\nassistant:\\nHello\\n"
				  turn 6-10 "Hi \uD83D\uDE00" speaker=user
				  turn 23-28 "Hello" speaker=assistant
				c/2.txt "human:\\na\\n\\ngpt:\\nb\\nc\\n"
				  turn 7-8 "a" speaker=human
				  turn 15-18 "b\\nc" speaker=gpt
				""");
		Path bad = file("b.jsonl", "{\"messages\": [{\"role\": 1, \"content\": \"x\"}]}\n");
		assertThatThrownBy(() -> read(new ChatImporter(), bad, Map.of(), new LossReport())).isInstanceOf(BadInputException.class).hasMessageContaining("line 1").hasMessageContaining("role");
	}
}
