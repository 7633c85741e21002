#include "service/textfindings.h"
#include "exchange/textscan.h"
#include "exchange/utf8.h"

namespace touchstone::service {

std::vector<ErrorCode> textFindings(std::string_view text)
{
    return exchange::textWarnings(exchange::scanText(text, exchange::kMarkOdd));
}

}
