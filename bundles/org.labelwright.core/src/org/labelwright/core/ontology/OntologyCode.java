/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import java.util.List;
import org.labelwright.core.BadInputException;
import org.labelwright.model.ontology.Ontology;

/** Source code with the ids of an ontology as typed constants, so that a typing mistake in one does not compile. */
public final class OntologyCode {

	/** The languages there are. */
	public static final List<String> LANGUAGES = List.of("java", "python");

	private OntologyCode() {
	}

	/**
	 * A module for Python 3.9 and later: enums of the label classes, relation types and joints, and a typed dictionary of
	 * the attributes of each class.
	 */
	public static String python(Ontology ontology) {
		return new PythonCode(ontology).text();
	}

	/**
	 * A source file for Java 17 and later: one class with an enum of each.
	 *
	 * @param packageName may be empty
	 * @param className a Java identifier
	 * @throws BadInputException where these are no names of Java
	 */
	public static String java(Ontology ontology, String packageName, String className) throws BadInputException {
		if (!packageName.isEmpty() && !javax.lang.model.SourceVersion.isName(packageName)) {
			throw new BadInputException("\"" + packageName + "\" is no name of a Java package");
		}
		if (!javax.lang.model.SourceVersion.isName(className) || className.contains(".")) {
			throw new BadInputException("\"" + className + "\" is no name of a Java class");
		}
		return new JavaCode(ontology, packageName, className).text();
	}

	/** A name of a Java class for an ontology: TrafficSigns. */
	public static String className(Ontology ontology) {
		return new Identifiers().type(ontology.getName() == null || ontology.getName().isBlank() ? String.valueOf(ontology.getId()) : ontology.getName(), "");
	}
}
