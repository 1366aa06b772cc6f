/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.ModelServers;
import org.labelwright.assist.server.Secrets;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;

/**
 * Which server an assistant asks: one that is set up in the workspace, by its name, or any by its address. On the command line
 * the token comes from an environment variable, so that it stands in no history of a shell and no list of processes.
 */
public final class ServerOptions {

	static final String TOKEN_VARIABLE = "LABELWRIGHT_TOKEN";
	/** The option that names the server. */
	public static final String SERVER = "server";
	private static final String USER = "user";
	private static final String AUTHORITY = "authority";
	private static final String TOKEN = "token-variable";
	private static final String SECONDS = "timeout";

	private final ModelServer.Kind kind;
	private final Optional<ModelServers> servers;
	private final Secrets secrets;
	private final Map<String, String> environment;

	public ServerOptions(ModelServer.Kind kind, Optional<ModelServers> servers, Secrets secrets, Map<String, String> environment) {
		this.kind = kind;
		this.servers = servers;
		this.secrets = secrets;
		this.environment = environment;
	}

	/** In a workspace what is set up there, without one what the environment says. */
	public static ServerOptions ofPlatform(ModelServer.Kind kind) {
		Optional<ModelServers> servers = ModelServers.ofWorkspace();
		return new ServerOptions(kind, servers, servers.isPresent() ? Secrets.ofPlatform() : Secrets.NONE, System.getenv());
	}

	private List<ModelServer> known() {
		return servers.map(one -> one.all(kind)).orElse(List.of());
	}

	/** For the wizard and the command line. */
	public List<FormatOption> options() {
		return List.of(new FormatOption(SERVER, "The address of the server, or its name in the preferences", FormatOption.Type.TEXT, List.of(),
				known().stream().findFirst().map(ModelServer::name).orElse("")),
				FormatOption.text(USER, "The user, for servers that want a name and a password instead of a token"),
				new FormatOption(TOKEN, "The environment variable that holds the token or password", FormatOption.Type.TEXT, List.of(), TOKEN_VARIABLE),
				FormatOption.file(AUTHORITY, "A file of certificates (PEM) to trust instead of those of the system"),
				FormatOption.integer(SECONDS, "How many seconds an answer may take", (int) Limits.DEFAULT.answer().toSeconds()));
	}

	/** @throws BadInputException where no server is named, or no such */
	public ServerConnection connect(Options options) throws IOException {
		String wanted = options.text(SERVER);
		if (wanted.isEmpty()) {
			throw new BadInputException("Which server? Give its address with the option server, or set one up in the preferences under Model Servers");
		}
		if (options.integer(SECONDS) <= 0) {
			throw new BadInputException("The option timeout takes a number of seconds above 0");
		}
		Optional<ModelServer> known = known().stream().filter(one -> one.name().equals(wanted)).findFirst();
		ModelServer server = known.isPresent() ? known.get() : ModelServer.at(kind, wanted);
		if (!options.text(USER).isEmpty()) {
			server = server.withUser(Optional.of(options.text(USER)));
		}
		if (!options.text(AUTHORITY).isEmpty()) {
			server = server.withAuthority(Optional.of(Path.of(options.text(AUTHORITY))));
		}
		Optional<String> secret = known.isPresent() ? secrets.of(server) : Optional.empty();
		return new ServerConnection(server, secret.or(() -> ofEnvironment(options.text(TOKEN))), Limits.DEFAULT.withAnswer(Duration.ofSeconds(options.integer(SECONDS))),
				Pauses.REAL);
	}

	/** The first of those set up, for prompts, which have no options. */
	ServerConnection connectFirst() throws IOException {
		ModelServer server = known().stream().findFirst()
				.orElseThrow(() -> new IOException("No server of this kind is set up; add one in the preferences under Model Servers"));
		return new ServerConnection(server, secrets.of(server).or(() -> ofEnvironment(TOKEN_VARIABLE)), Limits.DEFAULT, Pauses.REAL);
	}

	private Optional<String> ofEnvironment(String variable) {
		return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(token -> !token.isEmpty());
	}
}
