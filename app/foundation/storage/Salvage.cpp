#include "foundation/storage/Salvage.h"
namespace lotse::storage
{
Result<OpenReport> salvage(const DatabaseSpec& spec)
{
    return Error{.code = ErrorCode::StorageDamaged, .detail = spec.path};
}
Result<std::optional<OpenReport>> restore(const DatabaseSpec&)
{
    return std::optional<OpenReport>();
}
Result<std::optional<OpenReport>> finishRecovery(const DatabaseSpec&)
{
    return std::optional<OpenReport>();
}
} // namespace lotse::storage
