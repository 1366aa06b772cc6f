/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.emfgen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenJDKLevel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/** Writes src-gen/ and model/labelwright.genmodel of the folder given as the one argument from the .ecore files in its model/. */
public final class EmfGen {

	private static final String PROJECT = "org.labelwright.model";

	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[0]).toAbsolutePath();
		EcorePlugin.getPlatformResourceMap().put(PROJECT, URI.createFileURI(folder + "/"));
		ResourceSet resources = new ResourceSetImpl();
		Map<String, Object> factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
		factories.put("ecore", new EcoreResourceFactoryImpl());
		factories.put("genmodel", new XMIResourceFactoryImpl());
		GenModelPackage.eINSTANCE.eClass();
		List<EPackage> packages = new ArrayList<>();
		for (String name : List.of("ontology", "annotation")) {
			packages.add((EPackage) resources.getResource(uri("model/" + name + ".ecore"), true).getContents().get(0));
		}
		EcoreUtil.resolveAll(resources);
		GenModel model = GenModelFactory.eINSTANCE.createGenModel();
		Resource resource = resources.createResource(uri("model/labelwright.genmodel"));
		resource.getContents().add(model);
		model.initialize(packages);
		configure(model);
		resource.save(Map.of());
		model.setCanGenerate(true);
		Generator generator = new Generator();
		generator.getAdapterFactoryDescriptorRegistry().addDescriptor(GenModelPackage.eNS_URI,
				GenModelGeneratorAdapterFactory.DESCRIPTOR);
		generator.setInput(model);
		Diagnostic result = generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
		if (result.getSeverity() >= Diagnostic.ERROR) {
			throw new IllegalStateException(result.toString());
		}
	}

	private static void configure(GenModel model) {
		model.setModelName("Labelwright");
		model.setModelPluginID(PROJECT);
		model.setModelDirectory("/" + PROJECT + "/src-gen");
		model.setCopyrightText("SPDX-License-Identifier: EPL-2.0");
		model.setComplianceLevel(GenJDKLevel.JDK170_LITERAL);
		model.setBundleManifest(false);
		model.setUpdateClasspath(false);
		model.setSuppressGenModelAnnotations(true);
		for (GenPackage genPackage : model.getGenPackages()) {
			genPackage.setBasePackage(PROJECT);
			genPackage.setPrefix(Character.toUpperCase(genPackage.getPackageName().charAt(0))
					+ genPackage.getPackageName().substring(1));
		}
	}

	private static URI uri(String path) {
		return URI.createPlatformResourceURI("/" + PROJECT + "/" + path, false);
	}

	private EmfGen() {
	}
}
