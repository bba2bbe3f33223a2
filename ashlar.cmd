@echo off
rem Runs the ashlar command from a checkout; builds it first when it is missing.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%HERE%ashlar-cli\target\ashlar.built" (
  echo Building ashlar ^(once; later runs start at once^) ... 1>&2
  pushd "%HERE%"
  call mvnw.cmd -B -ntp -q -Dquick -DskipTests -pl ashlar-cli -am package || (popd & exit /b 1)
  popd
  echo built> "%HERE%ashlar-cli\target\ashlar.built"
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djdk.console=java.base -Dashlar.home="%HERE%." -cp "%HERE%ashlar-cli\target\lib\*" dev.ashlar.cli.Main %*
