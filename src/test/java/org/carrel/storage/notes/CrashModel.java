// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a disk may hold after the power went at any moment: of what was written and not forced nothing, half, as many
/// zeros, or all; and of the changes to folders that were not forced any selection, in their order.
///
/// On a file system whose folders can be forced, only that makes a change to a folder last. On the others (Windows)
/// forcing a file makes last what happened in its folder before.
final class CrashModel implements FrailFiles.Ear {
    /// A state of the disk: bytes by path; folders have none.
    record Disk(Map<String, byte[]> files, Set<String> folders) {
        String key() {
            StringBuilder key = new StringBuilder(folders.toString());
            files.forEach(
                    (name, bytes) -> key.append(name).append(Sum.of(bytes)).append(bytes.length));
            return key.toString();
        }
    }

    private static final class Content {
        byte[] forced;
        byte[] all;

        Content(byte[] bytes) {
            forced = bytes;
            all = bytes;
        }
    }

    private interface Change {
        void on(Map<String, Content> names, Set<String> folders);
    }

    private record Pending(String folder, Change change) {}

    private final boolean forcesFolders;
    private final Map<String, Content> lasting = new TreeMap<>();
    private final TreeSet<String> folders = new TreeSet<>();
    private final Map<String, Content> names = new TreeMap<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Runnable> eachMoment = new ArrayList<>();
    private int mostPending;

    /// @param start a folder that is on the disk as it is
    CrashModel(Path start, boolean forcesFolders) throws IOException {
        this.forcesFolders = forcesFolders;
        try (Stream<Path> all = Files.walk(start)) {
            for (Path path : all.toList()) {
                if (Files.isDirectory(path)) {
                    folders.add(path.toString());
                } else {
                    var content = new Content(Files.readAllBytes(path));
                    lasting.put(path.toString(), content);
                    names.put(path.toString(), content);
                }
            }
        }
    }

    /// Called whenever the disk may be in other states than before.
    void atEachMoment(Runnable listener) {
        eachMoment.add(listener);
    }

    int mostPending() {
        return mostPending;
    }

    @Override
    public void before(FrailFiles.Call call, Path path, Path other) {}

    @Override
    public void wrote(Path path, byte[] bytes) {
        Content content = content(path);
        byte[] more = Arrays.copyOf(content.all, content.all.length + bytes.length);
        System.arraycopy(bytes, 0, more, content.all.length, bytes.length);
        content.all = more;
        moment();
    }

    @Override
    public void done(FrailFiles.Call call, Path path, Path other) {
        String name = path.toString();
        switch (call) {
            case CREATE -> {
                if (!names.containsKey(name)) {
                    var fresh = new Content(new byte[0]);
                    names.put(name, fresh);
                    later(path, (all, _) -> all.put(name, fresh));
                }
            }
            case MAKE_FOLDER -> later(path, (_, made) -> made.add(name));
            case MOVE -> {
                Content moved = content(path);
                names.remove(name);
                names.put(other.toString(), moved);
                later(
                        path,
                        (all, _) -> {
                            all.remove(name);
                            all.put(other.toString(), moved);
                        });
            }
            case DELETE -> {
                names.remove(name);
                later(path, (all, _) -> all.remove(name));
            }
            case FORCE -> {
                Content content = content(path);
                content.forced = content.all;
                if (!forcesFolders) {
                    lasts(parent(path.toString()));
                }
            }
            case FORCE_FOLDER -> {
                if (forcesFolders) {
                    lasts(name);
                }
            }
            case LIST, LOOK, READ, OPEN, WRITE -> {
                return;
            }
        }
        moment();
    }

    private Content content(Path path) {
        Content content = names.get(path.toString());
        if (content == null) {
            throw new AssertionError("not there: " + path);
        }
        return content;
    }

    private void later(Path path, Change change) {
        pending.add(new Pending(parent(path.toString()), change));
        mostPending = Math.max(mostPending, pending.size());
    }

    private void lasts(String folder) {
        for (Pending each : List.copyOf(pending)) {
            if (each.folder().equals(folder)) {
                each.change().on(lasting, folders);
                pending.remove(each);
            }
        }
    }

    private void moment() {
        eachMoment.forEach(Runnable::run);
    }

    /// What the disk may hold now, each once.
    List<Disk> states() {
        Map<String, Disk> states = new LinkedHashMap<>();
        for (int chosen = 0; chosen < 1 << pending.size(); chosen++) {
            Map<String, Content> there = new TreeMap<>(lasting);
            var made = new TreeSet<>(folders);
            for (int i = 0; i < pending.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    pending.get(i).change().on(there, made);
                }
            }
            there.keySet().removeIf(name -> !made.contains(parent(name)));
            add(states, there, made);
        }
        return List.copyOf(states.values());
    }

    private static String parent(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }

    private static void add(
            Map<String, Disk> states, Map<String, Content> there, Set<String> made) {
        List<Map<String, byte[]>> all = new ArrayList<>(List.of(new TreeMap<>()));
        for (var file : there.entrySet()) {
            List<Map<String, byte[]>> more = new ArrayList<>();
            for (Map<String, byte[]> disk : all) {
                for (byte[] bytes : variants(file.getValue())) {
                    var with = new TreeMap<>(disk);
                    with.put(file.getKey(), bytes);
                    more.add(with);
                }
            }
            all = more;
        }
        for (Map<String, byte[]> files : all) {
            var disk = new Disk(files, made);
            states.putIfAbsent(disk.key(), disk);
        }
    }

    private static List<byte[]> variants(Content content) {
        int from = content.forced.length;
        int to = content.all.length;
        if (from == to) {
            return List.of(content.all);
        }
        byte[] zeros = Arrays.copyOf(content.forced, to);
        return List.of(
                content.forced,
                Arrays.copyOf(content.all, from + (to - from) / 2),
                zeros,
                content.all);
    }
}
