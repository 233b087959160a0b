// SPDX-License-Identifier: Apache-2.0
package org.carrel.course;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells drafts and old copies from the modules to read.
final class Drafts {
    private final Map<String, String> idsByName = new HashMap<>();
    private final Set<String> named;

    /// @param folders the folders of all modules of the course, whatever of it was opened
    /// @param named those that a menu names; empty for a course without menus
    Drafts(Collection<String> folders, Set<String> named) {
        this.named = named;
        for (String folder : folders) {
            String id = ModuleFolders.id(folder);
            idsByName.putIfAbsent(FileNames.name(id), id);
        }
    }

    /// Why some modules are set aside; never all of them.
    Map<String, SetAside> among(Map<String, List<Head>> modules) {
        Map<String, SetAside> aside = new HashMap<>();
        modules.forEach(
                (folder, heads) ->
                        judge(folder, heads).ifPresent(reason -> aside.put(folder, reason)));
        return aside.size() == modules.size() ? Map.of() : aside;
    }

    private Optional<SetAside> judge(String folder, List<Head> heads) {
        String id = ModuleFolders.id(folder);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<SetAside> copy =
                claimed(heads)
                        .filter(other -> !other.equals(FileNames.name(id)))
                        .flatMap(other -> Optional.ofNullable(idsByName.get(other)))
                        .map(SetAside.CopyOf::new);
        boolean inNoMenu = !named.isEmpty() && !named.contains(folder);
        return copy.or(() -> inNoMenu ? Optional.of(new SetAside.InNoMenu()) : Optional.empty());
    }

    /// The module that most of the pages say they belong to.
    private static Optional<String> claimed(List<Head> heads) {
        Map<String, Long> claims =
                heads.stream()
                        .map(Head::module)
                        .collect(Collectors.groupingBy(m -> m, Collectors.counting()));
        return claims.entrySet().stream()
                .filter(claim -> !claim.getKey().isEmpty() && 2 * claim.getValue() > heads.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
