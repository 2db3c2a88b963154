// The way out as the settings say it.
#pragma once

#include "foundation/net/CompanyNetwork.h"
#include "foundation/settings/Declared.h"

namespace lotse::assembly
{

inline net::CompanyNetwork companyNetwork(const settings::Settings& settings)
{
    return {.proxy = settings.get(settings::networkProxy), .authorityFile = settings.get(settings::networkAuthorities)};
}

} // namespace lotse::assembly
