# Signs a file with the certificate whose thumbprint is in LOTSE_CERTIFICATE, with a time stamp. Not run here.
param([Parameter(Mandatory = $true)][string]$File)
$ErrorActionPreference = "Stop"
if (-not $env:LOTSE_CERTIFICATE) { throw "LOTSE_CERTIFICATE names no certificate" }
if (-not $env:LOTSE_TIMESTAMPS) { throw "LOTSE_TIMESTAMPS names no time stamp server" }
& signtool sign /sha1 $env:LOTSE_CERTIFICATE /fd SHA256 /tr $env:LOTSE_TIMESTAMPS /td SHA256 /d "Lotse" $File
if ($LASTEXITCODE -ne 0) { throw "signing $File failed" }
& signtool verify /pa $File
if ($LASTEXITCODE -ne 0) { throw "the signature of $File is not trusted" }
