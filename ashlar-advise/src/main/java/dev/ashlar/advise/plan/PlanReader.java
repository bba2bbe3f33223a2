package dev.ashlar.advise.plan;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what {@code EXPLAIN (FORMAT XML)} prints: the one format that the JDK has a parser for. */
public final class PlanReader {
    private PlanReader() {}

    public static Plan read(String xml) {
        Element query = first(parse(xml).getDocumentElement(), "Query");
        Map<String, String> totals = leaves(query);
        return new Plan(
                node(first(query, "Plan")),
                number(totals, "Planning-Time"),
                number(totals, "Execution-Time"),
                totals.containsKey("Execution-Time"));
    }

    private static PlanNode node(Element plan) {
        List<PlanNode> children = new ArrayList<>();
        for (Element plans : named(plan, "Plans")) {
            named(plans, "Plan").forEach(child -> children.add(node(child)));
        }
        List<String> sortKeys = new ArrayList<>();
        for (Element keys : named(plan, "Sort-Key")) {
            named(keys, "Item").forEach(item -> sortKeys.add(item.getTextContent()));
        }
        return new PlanNode(leaves(plan), sortKeys, children);
    }

    /** The children that hold text and nothing else. */
    private static Map<String, String> leaves(Element parent) {
        Map<String, String> leaves = new HashMap<>();
        for (Element child : elements(parent)) {
            if (elements(child).isEmpty()) {
                leaves.put(child.getTagName(), child.getTextContent());
            }
        }
        return leaves;
    }

    private static double number(Map<String, String> values, String name) {
        return Double.parseDouble(values.getOrDefault(name, "0"));
    }

    private static Element first(Element parent, String name) {
        return named(parent, name).get(0);
    }

    private static List<Element> named(Element parent, String name) {
        return elements(parent).stream()
                .filter(e -> e.getTagName().equals(name))
                .toList();
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("this is no plan in XML", e);
        }
    }
}
