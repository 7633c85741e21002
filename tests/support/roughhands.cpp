#include "roughhands.h"
#include <sqlite3.h>

namespace touchstone::testing {

namespace {

sqlite3* opened(const QString& file, const char* sql)
{
    sqlite3* handle = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &handle) != SQLITE_OK
        || sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("the file is not to be handled so: %s", sqlite3_errmsg(handle));
    return handle;
}

}

void damageProject(const QString& file, const char* sql)
{
    sqlite3_close(opened(file, sql));
}

HeldProject::HeldProject(const QString& file)
    : m_handle(opened(file, "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE"))
{
}

HeldProject::~HeldProject()
{
    sqlite3_close(m_handle);
}

}
