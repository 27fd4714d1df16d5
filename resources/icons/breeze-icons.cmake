# SPDX-License-Identifier: GPL-3.0-or-later
# The icons of Debian's breeze-icon-theme (LGPL-3.0-or-later) that go into the program, by category. A name that the
# installed theme does not have stops the build. Each is reached in the program by its last part.
set(VIGIL_BREEZE_ICONS
  actions/22/application-exit
  actions/22/bookmark-new
  actions/22/configure
  actions/22/dialog-cancel
  actions/22/dialog-ok-apply
  actions/22/document-edit
  actions/22/document-export
  actions/22/document-new
  actions/22/document-open
  actions/22/document-preview
  actions/22/edit-clear
  actions/22/edit-find
  actions/22/edit-copy
  actions/22/edit-delete
  actions/22/edit-redo
  actions/22/edit-undo
  actions/22/go-next
  actions/22/go-previous
  actions/22/help-about
  actions/22/help-contents
  actions/22/list-add
  actions/22/list-add-user
  actions/22/list-remove
  actions/22/mail-message
  actions/22/mail-message-new
  actions/22/object-locked
  actions/22/project-open
  actions/22/system-users
  actions/22/user
  actions/22/view-calendar-day
  actions/22/view-filter
  actions/22/view-list-details
  actions/22/view-pim-contacts
  actions/22/window-close
  status/22/dialog-information
  status/22/dialog-warning)

# vigil_embed_icons(TARGET): checks every name and puts the files into the target's resources as ":/icons/NAME.svg".
function(vigil_embed_icons target)
  find_path(BREEZE_ICON_DIR actions/22/list-add.svg
    PATHS /usr/share/icons/breeze /usr/local/share/icons/breeze NO_DEFAULT_PATH
    DOC "Folder of the Breeze icon theme")
  if(NOT BREEZE_ICON_DIR)
    message(FATAL_ERROR "The Breeze icons are missing: install breeze-icon-theme")
  endif()
  set(files)
  foreach(name IN LISTS VIGIL_BREEZE_ICONS)
    set(file "${BREEZE_ICON_DIR}/${name}.svg")
    if(NOT EXISTS "${file}")
      message(FATAL_ERROR "The icon ${name} is not in ${BREEZE_ICON_DIR}")
    endif()
    cmake_path(GET name FILENAME short)
    configure_file("${file}" "${CMAKE_CURRENT_BINARY_DIR}/icons/${short}.svg" COPYONLY)
    list(APPEND files "${CMAKE_CURRENT_BINARY_DIR}/icons/${short}.svg")
  endforeach()
  configure_file("${CMAKE_SOURCE_DIR}/resources/icons/vigil.svg" "${CMAKE_CURRENT_BINARY_DIR}/icons/vigil.svg" COPYONLY)
  qt_add_resources(${target} vigil_icons PREFIX "/icons" BASE "${CMAKE_CURRENT_BINARY_DIR}/icons"
    FILES ${files} "${CMAKE_CURRENT_BINARY_DIR}/icons/vigil.svg")
endfunction()
