#include "support/redaction/SecretPatterns.h"

#include <array>

namespace lotse::redaction
{

namespace
{

constexpr std::array patterns = {
    // A private key's first line; what follows is taken up to its last.
    "-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----",
    // "password = ", "client_secret": , <password>, --token; the value is read by hand.
    "(pass(word|wd|wort|phrase)|pwd|kennwort|secret|(api|access|account|private|shared|subscription|functions?|master|"
    "host|encryption)[_-]?(access)?[_-]?(key|signature)|token|code_verifier|session[_-]?id|signature|credentials?)[\"'"
    "\\\\]{0,2}[[:blank:]]{0,3}(=>|:=|[=:>])",
    "(\\b|_)(pass|sig)[\"']?[[:blank:]]{0,3}[=:]",
    "\\b(password|passwort|kennwort)[[:blank:]]+(is|was|ist|war|lautet)[[:blank:]]*:?[[:blank:]]",
    // "with password 'x7'", "sshpass -p x7", <property name="userPassword" value="x7"/>
    "\\b(password|passwort|kennwort|sshpass[[:blank:]]+-p)[[:blank:]]",
    "\\b(name|key|id)=[\"'][^\"'<>[:space:]]*(password|passwd|secret|token)[\"'][[:blank:]]+value=",
    "<[[:alnum:]:._-]*(password|passwd|secret|token|credentials?)[[:blank:]][^<>]*>",
    "[[:blank:]](-u|--user)[[:blank:]]+[^[:space:]:\"']+:",
    "--(password|passwd|pass|token|secret|api-key)[[:blank:]]",
    // Heads of connection strings, which are also where a machine's bare name stands.
    "\\b(server|data source|provider|driver|dsn|endpoint|defaultendpointsprotocol|accountname|host(name)?|node|"
    "computername|rechner)[\"']?[[:blank:]]{0,3}[=:]",
    "\\b(set-)?cookie2?[\"']?[[:blank:]]{0,3}[=:]",
    "\\b(jsessionid|phpsessid|asp\\.net_sessionid|connect\\.sid|sid)=",
    "\\b(proxy-)?authorization[\"']?[[:blank:]]{0,3}[=:]",
    "\\b(bearer|basic)[[:blank:]]+[[:alnum:]._~+/=-]+",
    "\\beyJ[[:alnum:]_-]+\\.[[:alnum:]_-]+(\\.[[:alnum:]_-]*)?",
    "\\b((AKIA|ASIA)[[:alnum:]]{16}|gh[oprsu]_[[:alnum:]]+|github_pat_[[:alnum:]_]+|glpat-[[:alnum:]_-]+|"
    "xox[abeoprs]-[[:alnum:]-]+|sk-[[:alnum:]_-]+|[rs]k_(live|test)_[[:alnum:]]+|AIza[[:alnum:]_-]+|"
    "ya29\\.[[:alnum:]_-]+|SG\\.[[:alnum:]_-]+\\.[[:alnum:]_-]+|npm_[[:alnum:]]+|00D[[:alnum:]]+![[:alnum:]._]+)",
    "\\bjdbc:[a-z0-9]+:[^[:space:]\"'<>]+",
    "\\b[a-z][a-z0-9+.-]*://[^[:space:]/\"'<>?#]+",
    "[[:alnum:]._%+-]+@[^[:space:]\"'<>(),;:=@/\\\\]+\\.[a-z]{2,}",
    "\\b[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\b",
    "\\b([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}\\b",
    "\\b([0-9a-f]{1,4}:){1,6}(:[0-9a-f]{1,4}){1,6}\\b",
    // Full host names under domains that exist, or that companies use inside; those that are also endings of files or
    // words are left out or judged by hand.
    "\\b([a-z0-9_]([a-z0-9_-]*[a-z0-9])?\\.)+(com|net|org|edu|gov|mil|int|eu|de|at|ch|li|uk|fr|it|es|pt|nl|be|lu|dk|"
    "se|no|fi|ie|cz|sk|hu|ro|bg|gr|hr|si|ee|lv|lt|us|ca|mx|br|ar|cl|co|pe|jp|cn|kr|tw|hk|sg|au|nz|za|ae|il|tr|ua|ru|"
    "io|ai|biz|info|dev|app|cloud|online|tech|local|internal|intern|corp|lan|intra|intranet|home|arpa|localdomain)\\b",
    "\\\\\\\\[[:alnum:]_.-]+\\\\",
};

} // namespace

std::span<const char* const> secretPatterns()
{
    return patterns;
}

} // namespace lotse::redaction
