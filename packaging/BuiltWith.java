// SPDX-License-Identifier: Apache-2.0

/// Prints the java that runs the build, as the property that the start scripts are filled in with.
void main() {
    String home = System.getProperty("java.home").replace('\\', '/');
    IO.println("program.java=" + home + "/bin/java");
}
