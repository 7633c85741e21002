#pragma once
#include "domain/error.h"
#include "service/report.h"
#include <QByteArray>

namespace touchstone::ui {

/// A report as a PDF of A4 pages, its text as text: it can be searched and copied in both languages. Needs a
/// QGuiApplication. Errors: E_NOT_FOUND where the system has no font with Chinese characters and the report
/// needs one.
Result<QByteArray> reportPdf(const service::Report& report);

}
