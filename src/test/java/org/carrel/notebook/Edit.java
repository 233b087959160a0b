// SPDX-License-Identifier: Apache-2.0
package org.carrel.notebook;

import org.carrel.notebook.Draft.Block;
import org.carrel.notebook.Draft.Part;
import org.carrel.notebook.Draft.Word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// What authors do to a course between two editions.
enum Edit {
    NOTHING,
    SENTENCES_ADDED,
    SENTENCES_REMOVED,
    ITS_SENTENCE_REMOVED,
    ITS_PARAGRAPH_REMOVED,
    PARAGRAPH_SPLIT,
    PARAGRAPHS_JOINED,
    ITS_SENTENCE_MOVED_TO_ANOTHER_SECTION,
    ITS_PARAGRAPH_MOVED_TO_ANOTHER_SECTION,
    ITS_PARAGRAPH_MOVED_IN_THE_SECTION,
    TYPOGRAPHY_RETYPED,
    A_WORD_REPLACED,
    WORDS_MISSPELT,
    HALF_OF_THE_WORDS_REPLACED,
    HEADING_ADDED,
    ITS_PARAGRAPH_COPIED,
    TWIN_REMOVED,
    SECTION_REWRITTEN,
    SECTION_REMOVED,
    ALL_OF_IT;

    /// @param part which one the passage is in
    /// @param passage its words
    void make(Draft draft, int part, Set<Word> passage, Random random) {
        Part here = draft.parts().get(part);
        List<Block> blocks = here.blocks();
        Part other =
                draft.parts()
                        .get(
                                (part + 1 + random.nextInt(draft.parts().size() - 1))
                                        % draft.parts().size());
        switch (this) {
            case NOTHING -> {}
            case SENTENCES_ADDED -> {
                for (int i = 0; i < 3; i++) {
                    any(blocks, random).sentences().addFirst(Draft.sentence(random));
                }
                blocks.add(random.nextInt(blocks.size()), Draft.block(random));
            }
            case SENTENCES_REMOVED -> {
                for (int i = 0; i < 4; i++) {
                    var sentences = any(blocks, random).sentences();
                    if (!sentences.isEmpty()
                            && Collections.disjoint(sentences.getFirst(), passage)) {
                        sentences.removeFirst();
                    }
                }
            }
            case ITS_SENTENCE_REMOVED ->
                    blocks.forEach(
                            block ->
                                    block.sentences()
                                            .removeIf(s -> !Collections.disjoint(s, passage)));
            case ITS_PARAGRAPH_REMOVED -> blocks.removeIf(block -> holds(block, passage));
            case PARAGRAPH_SPLIT -> {
                int at =
                        random.nextBoolean() ? its(blocks, passage) : random.nextInt(blocks.size());
                Block block = blocks.get(at);
                int middle = block.sentences().size() / 2;
                blocks.set(
                        at,
                        new Block(false, new ArrayList<>(block.sentences().subList(0, middle))));
                blocks.add(
                        at + 1,
                        new Block(
                                false,
                                new ArrayList<>(
                                        block.sentences()
                                                .subList(middle, block.sentences().size()))));
                if (middle == 0) {
                    blocks.remove(at);
                }
            }
            case PARAGRAPHS_JOINED -> {
                int at = Math.min(its(blocks, passage), blocks.size() - 2);
                blocks.get(at).sentences().addAll(blocks.remove(at + 1).sentences());
            }
            case ITS_SENTENCE_MOVED_TO_ANOTHER_SECTION -> {
                List<List<Word>> moved = new ArrayList<>();
                for (Block block : blocks) {
                    block.sentences().stream()
                            .filter(s -> !Collections.disjoint(s, passage))
                            .forEach(moved::add);
                    block.sentences().removeAll(moved);
                }
                any(other.blocks(), random).sentences().addAll(0, moved);
            }
            case ITS_PARAGRAPH_MOVED_TO_ANOTHER_SECTION -> {
                List<Block> moved = blocks.stream().filter(b -> holds(b, passage)).toList();
                blocks.removeAll(moved);
                other.blocks().addAll(random.nextInt(other.blocks().size()), moved);
            }
            case ITS_PARAGRAPH_MOVED_IN_THE_SECTION -> {
                List<Block> moved = blocks.stream().filter(b -> holds(b, passage)).toList();
                blocks.removeAll(moved);
                blocks.addAll(random.nextInt(blocks.size() + 1), moved);
            }
            case TYPOGRAPHY_RETYPED -> each(blocks, word -> retyped(word));
            case A_WORD_REPLACED -> replace(blocks, passage, 1, random);
            case HALF_OF_THE_WORDS_REPLACED ->
                    replace(blocks, passage, Math.max(1, passage.size() / 2), random);
            case WORDS_MISSPELT ->
                    each(blocks, word -> word.text().replace("ll", "l").replace("er", "re"));
            case HEADING_ADDED ->
                    blocks.add(
                            its(blocks, passage),
                            new Block(
                                    true,
                                    new ArrayList<>(List.of(Draft.words("A new heading here")))));
            case ITS_PARAGRAPH_COPIED -> {
                Block copied = blocks.get(its(blocks, passage));
                List<List<Word>> sentences = new ArrayList<>();
                for (List<Word> sentence : copied.sentences()) {
                    sentences.add(
                            new ArrayList<>(
                                    sentence.stream().map(w -> new Word(w.text())).toList()));
                }
                boolean inside = random.nextBoolean();
                List<Block> to = inside ? blocks : other.blocks();
                int at = inside ? its(blocks, passage) : random.nextInt(to.size());
                to.add(random.nextBoolean() ? at : to.size(), new Block(false, sentences));
            }
            case TWIN_REMOVED -> twin(blocks, passage);
            case SECTION_REWRITTEN -> {
                int length = blocks.size();
                blocks.clear();
                for (int i = 0; i < length; i++) {
                    blocks.add(Draft.block(random));
                }
            }
            case SECTION_REMOVED -> draft.parts().remove(here);
            case ALL_OF_IT -> {
                for (Edit edit :
                        List.of(
                                SENTENCES_ADDED,
                                SENTENCES_REMOVED,
                                PARAGRAPH_SPLIT,
                                TYPOGRAPHY_RETYPED,
                                A_WORD_REPLACED)) {
                    edit.make(draft, part, passage, random);
                }
            }
        }
    }

    private static boolean holds(Block block, Set<Word> passage) {
        return block.sentences().stream().anyMatch(s -> !Collections.disjoint(s, passage));
    }

    private static int its(List<Block> blocks, Set<Word> passage) {
        for (int i = 0; i < blocks.size(); i++) {
            if (holds(blocks.get(i), passage)) {
                return i;
            }
        }
        return 0;
    }

    private static Block any(List<Block> blocks, Random random) {
        return blocks.get(random.nextInt(blocks.size()));
    }

    /// A sentence of the same letters as one of the passage's, before it if there is one there.
    private static void twin(List<Block> blocks, Set<Word> passage) {
        List<String> its =
                blocks.stream()
                        .flatMap(block -> block.sentences().stream())
                        .filter(s -> !Collections.disjoint(s, passage))
                        .map(Edit::letters)
                        .toList();
        for (Block block : blocks) {
            for (List<Word> sentence : block.sentences()) {
                if (Collections.disjoint(sentence, passage) && its.contains(letters(sentence))) {
                    block.sentences().remove(sentence);
                    return;
                }
            }
        }
    }

    private static String letters(List<Word> sentence) {
        return String.join(" ", sentence.stream().map(Word::text).toList());
    }

    private interface Respelling {
        String of(Word word);
    }

    private static void each(List<Block> blocks, Respelling respelling) {
        for (Block block : blocks) {
            for (List<Word> sentence : block.sentences()) {
                sentence.replaceAll(word -> word.respelt(respelling.of(word)));
            }
        }
    }

    private static String retyped(Word word) {
        return word.text()
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace("…", "...")
                .replace("–", "--");
    }

    private static void replace(List<Block> blocks, Set<Word> passage, int count, Random random) {
        List<Word> all = new ArrayList<>(passage);
        Collections.shuffle(all, random);
        var gone = Set.copyOf(all.subList(0, Math.min(count, all.size())));
        for (Block block : blocks) {
            for (List<Word> sentence : block.sentences()) {
                sentence.replaceAll(
                        word ->
                                gone.contains(word)
                                        ? word.respelt("other" + random.nextInt(100))
                                        : word);
            }
        }
    }
}
