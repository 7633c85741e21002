#include "roughhands.h"
#include <QFile>
#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

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

WriteProtected::WriteProtected(const QString& file)
    : m_file(QFile::encodeName(file))
{
    ::chmod(m_file.constData(), S_IRUSR);
    if (::access(m_file.constData(), W_OK) != 0) {
        m_holds = true;
        return;
    }
    const char* name = m_file.constData();
    m_mounted = ::unshare(CLONE_NEWNS) == 0
        && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount(name, name, nullptr, MS_BIND, nullptr) == 0;
    m_holds = m_mounted && ::mount(nullptr, name, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0
        && ::access(name, W_OK) != 0;
}

WriteProtected::~WriteProtected()
{
    if (m_mounted)
        ::umount2(m_file.constData(), MNT_DETACH);
    ::chmod(m_file.constData(), S_IRUSR | S_IWUSR);
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
