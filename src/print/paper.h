// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Measures of an A4 letter in millimetres from the upper left corner: DIN 5008:2020, form B.
namespace vigil::paper {

inline constexpr double width = 210;
inline constexpr double height = 297;

inline constexpr double left = 25;
inline constexpr double textWidth = 160;
inline constexpr double right = left + textWidth;

inline constexpr double senderTop = 19;
inline constexpr double senderBottom = 44;

inline constexpr double windowLeft = 20;
inline constexpr double windowTop = 45;
inline constexpr double windowWidth = 85;
inline constexpr double windowBottom = 90;
inline constexpr double windowBleed = 0.2; ///< kept free at the window's lower edge
/// Text keeps this far from the window's sides, so that a sheet that slides in its envelope stays readable.
inline constexpr double windowInset = 5;
inline constexpr double addressWidth = windowWidth - windowInset;
inline constexpr double addressTop = 62.7;
/// Six lines fill the address zone of 27.3 mm; three more grow into the zone for remarks above it.
inline constexpr double addressPitch = 4.4;
inline constexpr int addressLines = 9;
/// Between the return address and the address.
inline constexpr double returnGap = 0.9;

inline constexpr double dateTop = 94;
inline constexpr double firstTextTop = 107;
inline constexpr double nextTextTop = 25;
inline constexpr double textBottom = 270;
inline constexpr double pageNumberTop = 279;

inline constexpr double foldMarks[] = {105, 210};
inline constexpr double foldMarkLeft = 4;
inline constexpr double foldMarkWidth = 4;

inline constexpr double paragraphSpace = 2.6;
inline constexpr double subjectSpace = 5.2;
inline constexpr double itemSpace = 0.8;
inline constexpr double itemIndent = 7;
inline constexpr double handSpace = 17;

} // namespace vigil::paper
