# Installs the build into a folder, signs the programs, and makes Lotse-en.msi and Lotse-de.msi of it with WiX 3.
# Not run here; see packaging/README.md.
param(
    [Parameter(Mandatory = $true)][string]$Build,
    [Parameter(Mandatory = $true)][string]$Version,
    [Parameter(Mandatory = $true)][string]$Out,
    [string]$Sign = ""
)
$ErrorActionPreference = "Stop"
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$stage = Join-Path $Build "stage"

function Run([string]$Command, [string[]]$Arguments) {
    & $Command @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Command ended with $LASTEXITCODE" }
}

if (Test-Path $stage) { Remove-Item -Recurse -Force $stage }
Run "cmake" @("--install", $Build, "--prefix", $stage)
Copy-Item (Join-Path $Build "packaging/windows/lotse.ico") $stage
if ($Sign) {
    Get-ChildItem -Recurse -Path $stage -Include "lotse*.exe" | ForEach-Object { Run "powershell" @("-File", $Sign, $_.FullName) }
}
Run "heat" @("dir", $stage, "-nologo", "-cg", "Files", "-dr", "INSTALLDIR", "-srd", "-sreg", "-scom", "-gg", "-var", "var.Stage",
    "-out", (Join-Path $Build "files.wxs"))
foreach ($texts in "en", "de") {
    $objects = Join-Path $Build "wix-$texts/"
    Run "candle" @("-nologo", "-arch", "x64", "-dVersion=$Version", "-dTexts=$texts", "-dStage=$stage", "-I$here",
        "-out", $objects, (Join-Path $here "Lotse.wxs"), (Join-Path $Build "files.wxs"))
    $msi = Join-Path $Out "Lotse-$Version-x64-$texts.msi"
    Run "light" @("-nologo", "-out", $msi, (Join-Path $objects "Lotse.wixobj"), (Join-Path $objects "files.wixobj"))
    if ($Sign) { Run "powershell" @("-File", $Sign, $msi) }
}
