// SPDX-License-Identifier: Apache-2.0
package org.carrel.ui;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/// A real folder behind a disk that can be held: no call on it returns before it is let go. It knows which thread each
/// call came from.
final class HeldDisk {
    /// @param thread that made it
    record Call(String thread, String what) {}

    private static final int ALL = 1_000_000;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Semaphore gate = new Semaphore(ALL, true);
    private final FileSystem real;
    private final FileSystem system = new Held();
    private final FileSystemProvider provider = new Provider();

    HeldDisk(Path folder) {
        this.real = folder.getFileSystem();
    }

    /// The same place on this disk.
    Path on(Path place) {
        return (Path)
                Proxy.newProxyInstance(
                        HeldDisk.class.getClassLoader(),
                        new Class<?>[] {Path.class, Marked.class},
                        (self, method, arguments) -> {
                            if (method.getDeclaringClass() == Marked.class) {
                                return place;
                            }
                            if (method.getName().equals("getFileSystem")) {
                                return system;
                            }
                            if (method.getName().equals("toFile")) {
                                throw new UnsupportedOperationException("not a java.io.File");
                            }
                            if (method.getName().equals("toRealPath")) {
                                called("toRealPath", place);
                            }
                            Object[] plain = arguments == null ? null : arguments.clone();
                            for (int i = 0; plain != null && i < plain.length; i++) {
                                plain[i] = plain[i] instanceof Path path ? plain(path) : plain[i];
                            }
                            try {
                                return marked(method.invoke(place, plain));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /// From now on calls wait.
    void hold() {
        gate.acquireUninterruptibly(ALL);
    }

    void letGo() {
        gate.release(ALL);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /// What paths of this disk know beside what all paths do.
    interface Marked {
        Path behind();
    }

    private Object marked(Object answer) {
        return switch (answer) {
            case Path path -> on(path);
            case Iterator<?> parts -> {
                var all = new ArrayList<Path>();
                parts.forEachRemaining(part -> all.add(on((Path) part)));
                yield all.iterator();
            }
            case null, default -> answer;
        };
    }

    private static Path plain(Path path) {
        return path instanceof Marked marked ? marked.behind() : path;
    }

    private void called(String what, Path path) throws IOException {
        calls.add(new Call(Thread.currentThread().getName(), what + " " + path.getFileName()));
        try {
            gate.acquire();
            gate.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private final class Held extends FileSystem {
        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public void close() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return real.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return real.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return real.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return real.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return on(real.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            return real.getPathMatcher(pattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return real.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return real.newWatchService();
        }
    }

    private final class Provider extends FileSystemProvider {
        @Override
        public String getScheme() {
            return "held";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return system;
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            called("newByteChannel", path);
            return real.provider().newByteChannel(plain(path), options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(
                Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
            called("newDirectoryStream", folder);
            List<Path> found = new ArrayList<>();
            try (var stream = real.provider().newDirectoryStream(plain(folder), _ -> true)) {
                stream.forEach(path -> found.add(on(path)));
            }
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    return found.iterator();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes)
                throws IOException {
            called("createDirectory", folder);
            real.provider().createDirectory(plain(folder), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            called("delete", path);
            real.provider().delete(plain(path));
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) throws IOException {
            called("copy", from);
            real.provider().copy(plain(from), plain(to), options);
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) throws IOException {
            called("move", from);
            real.provider().move(plain(from), plain(to), options);
        }

        @Override
        public boolean isSameFile(Path one, Path other) throws IOException {
            called("isSameFile", one);
            return real.provider().isSameFile(plain(one), plain(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            called("isHidden", path);
            return real.provider().isHidden(plain(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            called("getFileStore", path);
            return real.provider().getFileStore(plain(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            called("checkAccess", path);
            real.provider().checkAccess(plain(path), modes);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(
                Path path, Class<V> type, LinkOption... options) {
            return real.provider().getFileAttributeView(plain(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(
                Path path, Class<A> type, LinkOption... options) throws IOException {
            called("readAttributes", path);
            return real.provider().readAttributes(plain(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(
                Path path, String attributes, LinkOption... options) throws IOException {
            called("readAttributes", path);
            return real.provider().readAttributes(plain(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
                throws IOException {
            called("setAttribute", path);
            real.provider().setAttribute(plain(path), attribute, value, options);
        }
    }
}
