@echo off
rem Mindgap: the window without arguments, the command line with them. Builds what is missing first; an image (a folder
rem that carries its own Java in runtime) has everything.
rem MINDGAP_JAVA_OPTS: options for the Java virtual machine, such as -Xmx4g.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "BUILT=%HOME_DIR%\packaging\target\quick"
set "APP=%BUILT%\app"
set "STAMP=%BUILT%\stamp"
set "LOG=%HOME_DIR%\packaging\target\build.log"

set "JAVA_OPTIONS=%HOME_DIR%\packaging\java-options"
set "MODULES=--module-path "%APP%\javafx""
set "SQLITE="
if exist "%HOME_DIR%\runtime\bin\java.exe" goto image

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "JAVA_MAJOR="
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /i "version"') do if not defined JAVA_MAJOR for /f "delims=.-+ tokens=1" %%m in ("%%~v") do set "JAVA_MAJOR=%%m"
if not defined JAVA_MAJOR (
    echo Mindgap needs Java 17 or newer, and finds none. Install a JDK 17 and set JAVA_HOME to its folder. 1>&2
    exit /b 1
)
if %JAVA_MAJOR% LSS 17 (
    echo Mindgap needs Java 17 or newer; "%JAVA%" is version %JAVA_MAJOR%. Set JAVA_HOME to a newer JDK. 1>&2
    exit /b 1
)

rem Exit code 1 of this line of PowerShell: the build is up to date.
set "STALE=yes"
if exist "%STAMP%" (
    powershell -NoProfile -ExecutionPolicy Bypass -Command "$h='%HOME_DIR:'=''%'; $t=(Get-Item -LiteralPath '%STAMP:'=''%').LastWriteTimeUtc; $f=@(Get-Item -LiteralPath (Join-Path $h 'pom.xml')); foreach($m in 'app','charts','views','packaging'){ $f+=Get-Item -LiteralPath (Join-Path $h ($m + '\pom.xml')); $f+=Get-ChildItem -LiteralPath (Join-Path $h ($m + '\src\main')) -Recurse -ErrorAction SilentlyContinue }; $f+=Get-ChildItem -LiteralPath (Join-Path $h 'sample-data') -Recurse -ErrorAction SilentlyContinue; if(@($f.LastWriteTimeUtc -gt $t).Count){ exit 0 } else { exit 1 }"
    if errorlevel 1 set "STALE="
)
if not defined STALE goto start

where mvn >nul 2>&1
if errorlevel 1 (
    echo Mindgap is built with Maven 3.8 or newer, and finds none. Install Maven and put its bin folder on the PATH. 1>&2
    exit /b 1
)
if exist "%STAMP%" (
    echo The sources have changed: building Mindgap. 1>&2
) else (
    echo Building Mindgap for the first time. This takes a few minutes, and Maven fetches the libraries over the network. 1>&2
)
if not exist "%BUILT%" mkdir "%BUILT%"
type nul > "%BUILT%\stamp.new"
pushd "%HOME_DIR%"
call mvn -q --batch-mode -Pquick -DskipTests package > "%LOG%" 2>&1
set "BUILD_CODE=%ERRORLEVEL%"
popd
if not "%BUILD_CODE%"=="0" (
    type "%LOG%" 1>&2
    echo The build failed. Its log is "%LOG%" 1>&2
    exit /b 1
)
del /q "%APP%\*.jsa" "%APP%\example.mindgap" >nul 2>&1
"%JAVA%" -Dmindgap.home="%HOME_DIR%" -cp "%APP%\lib\*" org.mindgap.packaging.Main new "%APP%\example.mindgap" --example >nul 2>&1
"%JAVA%" -XX:ArchiveClassesAtExit="%APP%\cli-%JAVA_MAJOR%.jsa" -Xlog:disable -cp "%APP%\lib\*" org.mindgap.packaging.Main help >nul 2>&1
if errorlevel 1 del /q "%APP%\*.jsa" >nul 2>&1
move /y "%BUILT%\stamp.new" "%STAMP%" >nul
goto start

:image
set "JAVA=%HOME_DIR%\runtime\bin\java.exe"
set "APP=%HOME_DIR%\app"
set "JAVA_OPTIONS=%APP%\java-options"
set "MODULES="
if exist "%APP%\native\sqlitejdbc.dll" set SQLITE=-Dorg.sqlite.lib.path="%APP%\native" -Dorg.sqlite.lib.name=sqlitejdbc.dll
set "JAVA_MAJOR="
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /i "version"') do if not defined JAVA_MAJOR for /f "delims=.-+ tokens=1" %%m in ("%%~v") do set "JAVA_MAJOR=%%m"

:start
set "MODE=cli"
if "%~1"=="" set "MODE=window"
if /i "%~1"=="open" set "MODE=window"
set "OPTIONS="
set "EXAMPLE="
if exist "%APP%\example.mindgap" set EXAMPLE=-Dmindgap.example="%APP%\example.mindgap"
set "NATIVE=ALL-UNNAMED"
if "%MODE%"=="window" set "NATIVE=ALL-UNNAMED,javafx.graphics"
if %JAVA_MAJOR% GEQ 24 set "OPTIONS=--enable-native-access=%NATIVE% --sun-misc-unsafe-memory-access=allow"
if "%MODE%"=="window" goto window
"%JAVA%" -XX:SharedArchiveFile="%APP%\cli-%JAVA_MAJOR%.jsa" -Xlog:cds=off %OPTIONS% %SQLITE% -Dmindgap.home="%HOME_DIR%" %EXAMPLE% %MINDGAP_JAVA_OPTS% -cp "%APP%\lib\*" org.mindgap.packaging.Main %*
exit /b %ERRORLEVEL%

:window
"%JAVA%" %MODULES% "@%JAVA_OPTIONS%" %OPTIONS% %SQLITE% -Dmindgap.home="%HOME_DIR%" %EXAMPLE% %MINDGAP_JAVA_OPTS% -cp "%APP%\lib\*" org.mindgap.packaging.Main %*
exit /b %ERRORLEVEL%
