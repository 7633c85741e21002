#pragma once
#include <QString>
#include <memory>

struct sqlite3;

namespace touchstone::testing {

/// Changes a closed project behind the program's back.
void damageProject(const QString& file, const char* sql);

/// Holds a project as another program does that lets nobody else in, until it goes.
class HeldProject {
public:
    explicit HeldProject(const QString& file);
    ~HeldProject();
    HeldProject(const HeldProject&) = delete;
    HeldProject& operator=(const HeldProject&) = delete;

private:
    sqlite3* m_handle = nullptr;
};

}
