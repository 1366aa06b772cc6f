/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.labelwright.assist.http.AssistantServer;
import org.labelwright.assist.http.NewToken;
import org.labelwright.core.BadInputException;
import org.labelwright.core.registry.Contributions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = { "Offers assistants to programs on this computer, as ML backends of Label Studio: each at its own address.",
		"Ends with Ctrl-C." }, mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

	/** How many seconds a caller may take to send a request: the server of the JDK reads this once, and would wait for ever. */
	private static final String REQUEST_SECONDS = "sun.net.httpserver.maxReqTime";
	private static final String STUDIO_TOKEN = "LABEL_STUDIO_API_KEY";

	private final Console console;
	private final Contributions contributions;

	@Option(names = "--port", paramLabel = "PORT", description = "The port on 127.0.0.1 (9090).")
	private int port = 9090;

	@Option(names = "--token-file", paramLabel = "FILE", description = "The file with the token that callers show; made, readable by you alone, where it is not there. Without it a new token is printed.")
	private Optional<Path> tokenFile = Optional.empty();

	@Option(names = "--assistant", paramLabel = "ID", description = "An assistant to offer; all where none is named.")
	private List<String> ids = List.of();

	@Option(names = { "-o", "--option" }, paramLabel = "ID:NAME=VALUE", description = "An option of a batch assistant.")
	private Map<String, String> options = new LinkedHashMap<>();

	@Option(names = "--media", paramLabel = "FOLDER", description = "Below which callers may name files, as /data/local-files/?d=PATH; none where it is not given.")
	private Optional<Path> folder = Optional.empty();

	@Option(names = "--label-studio", paramLabel = "URL", description = "The Label Studio whose uploaded files are fetched, with the token in LABEL_STUDIO_API_KEY.")
	private Optional<URI> studio = Optional.empty();

	ServeCommand(Console console, Contributions contributions) {
		this.console = console;
		this.contributions = contributions;
	}

	private String token() throws IOException {
		if (tokenFile.isEmpty()) {
			return NewToken.next();
		}
		Path file = console.path(tokenFile.get());
		try {
			boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
			// Nobody else can read it, not even for a moment.
			Files.createFile(file, posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) } : new FileAttribute<?>[0]);
			Files.writeString(file, NewToken.next() + "\n");
		} catch (FileAlreadyExistsException e) {
			// It is the one from the last time.
		}
		return Files.readString(file).strip();
	}

	private Map<String, Map<String, String>> byAssistant() throws BadInputException {
		Map<String, Map<String, String>> byId = new LinkedHashMap<>();
		for (Map.Entry<String, String> one : options.entrySet()) {
			String[] parts = one.getKey().split(":", 2);
			if (parts.length < 2) {
				throw new BadInputException("An option is given as ID:NAME=VALUE, not \"" + one.getKey() + "=" + one.getValue() + "\"");
			}
			byId.computeIfAbsent(parts[0], id -> new LinkedHashMap<>()).put(parts[1], one.getValue());
		}
		return byId;
	}

	@Override
	public Integer call() throws IOException {
		String token = token();
		if (System.getProperty(REQUEST_SECONDS) == null) {
			System.setProperty(REQUEST_SECONDS, "60");
		}
		AssistantServer.Settings settings = AssistantServer.Settings.of(port, token).withMedia(folder.map(console::path), studio,
				Optional.ofNullable(System.getenv(STUDIO_TOKEN)).filter(key -> !key.isBlank()));
		CountDownLatch stopped = new CountDownLatch(1);
		try (AssistantServer server = new AssistantServer(contributions, ids, byAssistant(), settings, this::log)) {
			Thread hook = new Thread(() -> {
				server.close();
				stopped.countDown();
				console.err().println("labelwright: stopped");
				console.err().flush();
			}, "End of the assistant server");
			Runtime.getRuntime().addShutdownHook(hook);
			server.offered().forEach(id -> console.out().println(server.address(id)));
			console.out().println(tokenFile.map(file -> "token in " + console.path(file)).orElse("token " + token));
			console.out().flush();
			try {
				stopped.await();
			} catch (InterruptedException e) {
				// Whoever runs the command ends it so, as tests do.
				Runtime.getRuntime().removeShutdownHook(hook);
			}
			return 0;
		}
	}

	private synchronized void log(String line) {
		console.err().println(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS) + " " + line);
		console.err().flush();
	}
}
