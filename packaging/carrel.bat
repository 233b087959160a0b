@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Starts Carrel from the folder that this script's bin\ lies in, with the first Java of these:
rem CARREL_JAVA (a java.exe or its home), JAVA_HOME, the java that built Carrel, java on the PATH.
rem No blocks in brackets: a path such as "Program Files (x86)" would end them.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "root=%%~fI"
rem The root of a stick ends in a backslash, which would swallow the quote after it.
if "%root:~-1%"=="\" set "root=%root%."

if defined CARREL_JAVA goto carrel_java
if defined JAVA_HOME goto java_home
set "java=@{program.java}.exe"
set "java=%java:/=\%"
if exist "%java%" goto found
set "java="
for %%I in (java.exe) do set "java=%%~$PATH:I"
if defined java goto found
>&2 echo Carrel needs Java 25 or newer, and found no Java. Set CARREL_JAVA to one.
exit /b 69

:carrel_java
set "java=%CARREL_JAVA:"=%"
if exist "%java%\bin\java.exe" set "java=%java%\bin\java.exe"
goto found

:java_home
set "java=%JAVA_HOME:"=%\bin\java.exe"

:found
if exist "%java%" goto check
>&2 echo Carrel needs Java 25 or newer, and there is none at "%java%". Set CARREL_JAVA to one.
exit /b 69

:check
rem A Java's home says its version in a file; where there is none, the java itself is asked.
set "version="
for %%I in ("%java%") do set "folder=%%~dpI"
if exist "%folder%..\release" goto release
pushd "%folder%"
for /f "tokens=2,3" %%A in ('.\java.exe -version 2^>^&1') do if "%%A"=="version" set "version=%%~B"
popd
goto compare

:release
for /f "usebackq tokens=1,2 delims==" %%A in ("%folder%..\release") do if "%%A"=="JAVA_VERSION" set "version=%%~B"

:compare
set "major=0"
for /f "tokens=1 delims=.-+_" %%A in ("%version%") do set "major=%%A"
if %major% geq 25 goto start
if not defined version set "version=of no known version"
>&2 echo Carrel needs Java 25 or newer, and "%java%" is %version%. Set CARREL_JAVA to a newer one.
exit /b 69

:start
"%java%" @{program.jvm} "-Dcarrel.root=%root%" -cp "%root%\lib\*" org.carrel.Main %*
exit /b %errorlevel%
