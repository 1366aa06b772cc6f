@echo off
rem SPDX-License-Identifier: EPL-2.0
rem The one door to Labelwright on Windows: run, demo, build, test; every other word goes to the command line tool.
rem Written after the shell script beside it and not yet tried on Windows.
setlocal enabledelayedexpansion
set "ROOT=%~dp0"
set "LOG=%ROOT%target\labelwright\build.log"
set "STAMP=%ROOT%target\labelwright\stamp"
set "MAVEN_VERSION=3.9.16"
set "CACHE=%LOCALAPPDATA%\labelwright"
set "PRODUCT=%ROOT%releng\org.labelwright.product.build\target\products\labelwright\win32\win32\x86_64"
if not exist "%ROOT%target\labelwright" mkdir "%ROOT%target\labelwright"

call :find_jdk || exit /b 1
set "WORD=%~1"
if "%WORD%"=="" set "WORD=help"
if "%WORD%"=="help" goto usage
if "%WORD%"=="test" ( call :maven verify & exit /b !errorlevel! )
call :ensure_built || exit /b 1
for %%j in ("%PRODUCT%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"
if "%WORD%"=="build" ( echo labelwright: built: %PRODUCT% & exit /b 0 )
if "%WORD%"=="run" goto run
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -Xshare:auto --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR "-Dlabelwright.cwd=%CD%" -jar "%LAUNCHER%" -nosplash -application org.labelwright.cli.app -data @none %*
exit /b %errorlevel%

:run
if "%LABELWRIGHT_WORKSPACE%"=="" set "LABELWRIGHT_WORKSPACE=%USERPROFILE%\labelwright-workspace"
set "SAMPLE=%LABELWRIGHT_WORKSPACE%\sample"
if not exist "%SAMPLE%\labelwright.json" call "%~f0" sample "%SAMPLE%" >nul || exit /b 1
echo labelwright: opening %SAMPLE%
:start
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -Xmx1g -XX:TieredStopAtLevel=1 -Xshare:auto --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR "-Dlabelwright.open=%SAMPLE%" -jar "%LAUNCHER%" -data "%LABELWRIGHT_WORKSPACE%"
rem The workbench asks by its status to be started again, as after software was installed: 23, or 24 with the same arguments.
if %errorlevel%==23 goto start
if %errorlevel%==24 goto start
exit /b %errorlevel%

:usage
echo usage: labelwright WORD ...
echo   run     opens the workbench on the sample dataset
echo   demo    does the whole job on the sample without a screen
echo   build   builds the product
echo   test    runs every test
echo Every other word goes to the command line tool: labelwright --help
exit /b 0

:find_jdk
for %%h in ("%JAVA_HOME%") do call :try_jdk "%%~h" && exit /b 0
for /f "delims=" %%j in ('where javac 2^>nul') do call :try_jdk "%%~dpj.." && exit /b 0
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*") do call :try_jdk "%%~d" && exit /b 0
echo labelwright: no JDK 21 or newer was found; please install one and set JAVA_HOME 1>&2
exit /b 1

:try_jdk
if not exist "%~1\bin\javac.exe" exit /b 1
for /f "tokens=2 delims=. " %%v in ('"%~1\bin\javac" -version 2^>^&1') do if %%v GEQ 21 ( set "JAVA_HOME=%~1" & exit /b 0 )
exit /b 1

:ensure_built
rem Newer than the stamp means changed.
if exist "%STAMP%" (
	powershell -NoProfile -Command "$s=(Get-Item '%STAMP%').LastWriteTimeUtc; if (Get-ChildItem '%ROOT%bundles','%ROOT%features','%ROOT%releng','%ROOT%target-platform','%ROOT%pom.xml' -Recurse -File | Where-Object { $_.FullName -notmatch '\\target\\' -and $_.LastWriteTimeUtc -gt $s } | Select-Object -First 1) { exit 1 }" && exit /b 0
)
call :maven verify -DskipTests 1>&2 || exit /b 1
echo built>"%STAMP%"
exit /b 0

:maven
set "MVN=%CACHE%\apache-maven-%MAVEN_VERSION%\bin\mvn.cmd"
if not exist "%MVN%" (
	where mvn >nul 2>nul || ( echo labelwright: please install Maven 1>&2 & exit /b 1 )
	echo labelwright: unpacking Maven %MAVEN_VERSION% into %CACHE%
	if not exist "%CACHE%" mkdir "%CACHE%"
	pushd "%CACHE%"
	call mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack "-Dartifact=org.apache.maven:apache-maven:%MAVEN_VERSION%:zip:bin" "-DoutputDirectory=%CACHE%" >"%LOG%" 2>&1
	popd
)
echo labelwright: building; the full log is %LOG%
pushd "%ROOT%"
call "%MVN%" -B -ntp %* >"%LOG%" 2>&1
set "CODE=%errorlevel%"
popd
findstr /r /c:"Tests run:" /c:"BUILD" /c:"^\[ERROR\]" "%LOG%"
exit /b %CODE%
