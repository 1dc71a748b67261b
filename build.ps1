# A thin list of verbs over `dotnet`. Usage: ./build.ps1 site|test|format|golden|bench|clean
param([string] $Verb = 'site')

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

if ($Verb -eq 'site') {
    dotnet run --project generator/Meridian.Cli -- build
}
elseif ($Verb -eq 'test') {
    dotnet test
}
elseif ($Verb -eq 'format') {
    dotnet format
}
elseif ($Verb -eq 'golden') {
    $env:MERIDIAN_GOLDEN = '1'
    dotnet test
}
elseif ($Verb -eq 'bench') {
    dotnet run -c Release --project tests/benchmarks
}
elseif ($Verb -eq 'clean') {
    dotnet run --project generator/Meridian.Cli -- clean
}
else {
    Write-Host "unknown verb '$Verb': site, test, format, golden, bench or clean"
    exit 2
}

exit $LASTEXITCODE
