// SPDX-License-Identifier: Apache-2.0
package org.carrel.storage.notes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/// A file system over another one, on which a test hears of every call before it is made and may let it fail.
public final class FrailFiles extends FileSystemProvider {
    public enum Call {
        LIST,
        LOOK,
        READ,
        OPEN,
        CREATE,
        WRITE,
        FORCE,
        FORCE_FOLDER,
        MAKE_FOLDER,
        MOVE,
        DELETE
    }

    /// Hears of each call.
    public interface Ear {
        /// Before it is done; throws where it fails.
        ///
        /// @param other where a file is moved to; else the path itself
        void before(Call call, Path path, Path other) throws IOException;

        /// How many of so many bytes may be written at once.
        default int most(int bytes) throws IOException {
            return bytes;
        }

        default void wrote(Path path, byte[] bytes) {}

        default void done(Call call, Path path, Path other) {}
    }

    private final FileSystem under;
    private final FileSystemProvider provider;
    private final Ear ear;
    private final FileSystem over = new Over();

    private FrailFiles(FileSystem under, Ear ear) {
        this.under = under;
        this.provider = under.provider();
        this.ear = ear;
    }

    /// The same folder, seen through it.
    public static Path over(Path folder, Ear ear) {
        return new FrailFiles(folder.getFileSystem(), ear).wrap(folder);
    }

    private interface Wrapped {
        Path under();
    }

    private Path wrap(Path path) {
        return (Path)
                Proxy.newProxyInstance(
                        FrailFiles.class.getClassLoader(),
                        new Class<?>[] {Path.class, Wrapped.class},
                        (self, method, arguments) -> {
                            switch (method.getName()) {
                                case "under" -> {
                                    return path;
                                }
                                case "getFileSystem" -> {
                                    return over;
                                }
                                default -> {
                                    Object[] given =
                                            arguments == null ? new Object[0] : arguments.clone();
                                    for (int i = 0; i < given.length; i++) {
                                        given[i] = unwrap(given[i]);
                                    }
                                    try {
                                        Object answer = method.invoke(path, given);
                                        return answer instanceof Path result
                                                ? wrap(result)
                                                : answer;
                                    } catch (InvocationTargetException e) {
                                        throw e.getTargetException();
                                    }
                                }
                            }
                        });
    }

    private static Object unwrap(Object object) {
        return object instanceof Wrapped wrapped ? wrapped.under() : object;
    }

    private static Path unwrap(Path path) {
        return path instanceof Wrapped wrapped ? wrapped.under() : path;
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T hear(Call call, Path path, Path other, Work<T> work) throws IOException {
        ear.before(call, unwrap(path), unwrap(other));
        T answer = work.run();
        ear.done(call, unwrap(path), unwrap(other));
        return answer;
    }

    private <T> T hear(Call call, Path path, Work<T> work) throws IOException {
        return hear(call, path, path, work);
    }

    private static Call opening(Set<? extends OpenOption> options) {
        if (options.contains(StandardOpenOption.CREATE_NEW)
                || options.contains(StandardOpenOption.CREATE)) {
            return Call.CREATE;
        }
        return options.contains(StandardOpenOption.WRITE) ? Call.OPEN : Call.READ;
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return hear(
                opening(options),
                path,
                () -> provider.newByteChannel(unwrap(path), options, attributes));
    }

    @Override
    public FileChannel newFileChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path file = unwrap(path);
        if (Files.isDirectory(file)) {
            return new FrailChannel(
                    null, (_) -> {}, () -> hear(Call.FORCE_FOLDER, path, () -> 0), b -> b);
        }
        FileChannel channel =
                hear(
                        opening(options),
                        path,
                        () -> provider.newFileChannel(file, options, attributes));
        return new FrailChannel(
                channel,
                bytes -> ear.wrote(file, bytes),
                () ->
                        hear(
                                Call.FORCE,
                                path,
                                () -> {
                                    channel.force(true);
                                    return 0;
                                }),
                bytes -> {
                    ear.before(Call.WRITE, file, file);
                    return ear.most(bytes);
                });
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
            Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all =
                hear(
                        Call.LIST,
                        folder,
                        () -> provider.newDirectoryStream(unwrap(folder), _ -> true))) {
            for (Path file : all) {
                Path wrapped = wrap(file);
                if (filter.accept(wrapped)) {
                    files.add(wrapped);
                }
            }
        }
        return new DirectoryStream<>() {
            @Override
            public java.util.Iterator<Path> iterator() {
                return files.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        hear(
                Call.MAKE_FOLDER,
                folder,
                () -> {
                    provider.createDirectory(unwrap(folder), attributes);
                    return 0;
                });
    }

    @Override
    public void delete(Path path) throws IOException {
        hear(
                Call.DELETE,
                path,
                () -> {
                    provider.delete(unwrap(path));
                    return 0;
                });
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        hear(
                Call.MOVE,
                from,
                to,
                () -> {
                    provider.move(unwrap(from), unwrap(to), options);
                    return 0;
                });
    }

    @Override
    public boolean isSameFile(Path a, Path b) throws IOException {
        return provider.isSameFile(unwrap(a), unwrap(b));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return provider.isHidden(unwrap(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return provider.getFileStore(unwrap(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        hear(
                Call.LOOK,
                path,
                () -> {
                    provider.checkAccess(unwrap(path), modes);
                    return 0;
                });
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return provider.getFileAttributeView(unwrap(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
            Path path, Class<A> type, LinkOption... options) throws IOException {
        return hear(Call.LOOK, path, () -> provider.readAttributes(unwrap(path), type, options));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
            throws IOException {
        return new HashMap<>(provider.readAttributes(unwrap(path), attributes, options));
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
            throws IOException {
        provider.setAttribute(unwrap(path), name, value, options);
    }

    @Override
    public String getScheme() {
        return "frail";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return over;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    private final class Over extends FileSystem {
        @Override
        public FileSystemProvider provider() {
            return FrailFiles.this;
        }

        @Override
        public void close() throws IOException {
            under.close();
        }

        @Override
        public boolean isOpen() {
            return under.isOpen();
        }

        @Override
        public boolean isReadOnly() {
            return under.isReadOnly();
        }

        @Override
        public String getSeparator() {
            return under.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return StreamSupport.stream(under.getRootDirectories().spliterator(), false)
                    .map(FrailFiles.this::wrap)
                    .toList();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return under.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return under.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrap(under.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            PathMatcher matcher = under.getPathMatcher(pattern);
            return path -> matcher.matches(unwrap(path));
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return under.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return under.newWatchService();
        }
    }
}
