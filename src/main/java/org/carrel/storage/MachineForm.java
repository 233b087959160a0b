// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is kept of a machine, as JSON.
final class MachineForm implements JsonForm<Machine> {
    /// So many hashes of a course are kept. A part of them is enough: half of either side makes it the same course.
    static final int MOST_HASHES = 1000;

    @Override
    public Machine standard() {
        return Machine.NEW;
    }

    @Override
    public Machine read(Fields fields) throws DamagedFileException {
        Optional<Fields> window = fields.object("window");
        List<Recent> recent = new ArrayList<>();
        for (Fields course : fields.objects("recent")) {
            recent.add(recent(course));
        }
        return new Machine(
                window.isEmpty() ? Optional.empty() : Optional.of(window(window.get())),
                fields.number("contentsWidth"),
                fields.number("notesWidth"),
                fields.yes("notesOpen"),
                new Recents(recent));
    }

    private static WindowPlace window(Fields fields) throws DamagedFileException {
        double x = fields.number("x").orElse(Double.NaN);
        double y = fields.number("y").orElse(Double.NaN);
        double width = fields.number("width").orElse(Double.NaN);
        double height = fields.number("height").orElse(Double.NaN);
        if (!WindowPlace.isPlace(x, y, width, height)) {
            throw new DamagedFileException("window");
        }
        return new WindowPlace(x, y, width, height, fields.yes("maximized"));
    }

    private static Recent recent(Fields fields) throws DamagedFileException {
        String path = fields.text("path").orElse("");
        String title = fields.text("title").orElse("");
        String id = fields.text("id").orElse("");
        String section = fields.text("section").orElse("");
        Optional<Fields> hashes = fields.object("hashes");
        Map<String, String> known = hashes.isEmpty() ? Map.of() : hashes.get().texts();
        try {
            return new Recent(path, title, id, section, known, left(fields));
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(e);
        }
    }

    private static Left left(Fields fields) throws DamagedFileException {
        List<Left.Spot> spots = new ArrayList<>();
        for (Fields spot : fields.objects("places")) {
            spots.add(
                    new Left.Spot(
                            spot.text("section").orElse(""),
                            spot.whole("start", 0, Integer.MAX_VALUE).orElse(0),
                            spot.number("within").orElse(0)));
        }
        return new Left(spots, fields.words("unfolded"));
    }

    @Override
    public void write(Machine machine, ObjectNode tree) {
        machine.window()
                .ifPresent(
                        place -> {
                            ObjectNode window = tree.putObject("window");
                            window.put("x", place.x()).put("y", place.y());
                            window.put("width", place.width()).put("height", place.height());
                            window.put("maximized", place.maximized());
                        });
        machine.contentsWidth().ifPresent(width -> tree.put("contentsWidth", width));
        machine.notesWidth().ifPresent(width -> tree.put("notesWidth", width));
        if (machine.notesOpen()) {
            tree.put("notesOpen", true);
        }
        ArrayNode recent = tree.putArray("recent");
        machine.recents().list().forEach(course -> write(course, recent.addObject()));
    }

    private static void write(Recent course, ObjectNode tree) {
        tree.put("path", course.path());
        tree.put("title", course.title());
        tree.put("id", course.id());
        tree.put("section", course.section());
        ObjectNode hashes = tree.putObject("hashes");
        // In the order of the hashes, which is a fair choice among the sections.
        course.hashes().entrySet().stream()
                .sorted(
                        Map.Entry.<String, String>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_HASHES)
                .forEach(each -> hashes.put(each.getKey(), each.getValue()));
        ArrayNode places = tree.putArray("places");
        for (Left.Spot spot : course.left().spots()) {
            ObjectNode place = places.addObject();
            place.put("section", spot.section());
            place.put("start", spot.start());
            place.put("within", spot.within());
        }
        ArrayNode unfolded = tree.putArray("unfolded");
        course.left().unfolded().forEach(unfolded::add);
    }
}
