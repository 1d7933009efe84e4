#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace latency
{

/// Settings of a whole table: the unit of columns without one, the images per run, the space of
/// official numbers, decimal commas.
class ReadingFields : public QWidget
{
    Q_OBJECT

public:
    struct Values {
        QString unit;  ///< "ms", "us", "s", "ns"; empty: as the columns say
        QString space; ///< name; empty: as the table says
        int batch = 0; ///< 0: as the table says
        bool hasDecimalCommas = false;
        bool operator==(const Values&) const = default;
    };

    explicit ReadingFields(QWidget* parent = nullptr);

    /// names and titles of the spaces, in the same order
    void setSpaces(const QStringList& names, const QStringList& titles);
    void setValues(const Values& values); ///< emits nothing
    [[nodiscard]] Values values() const;
    /// A switch without effect is hidden, unless it is on.
    void setNeeds(bool needsSpace, bool mayHaveDecimalCommas);

Q_SIGNALS:
    void changed();

private:
    QComboBox* unit_ = nullptr;
    QComboBox* space_ = nullptr;
    QWidget* spaceRow_ = nullptr;
    QSpinBox* batch_ = nullptr;
    QCheckBox* commas_ = nullptr;
};

} // namespace latency
