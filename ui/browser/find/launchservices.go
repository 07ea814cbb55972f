package find

import (
	"context"
	"encoding/json"
	"path"
	"strings"
)

// safariID is the identifier of the browser that macOS comes with.
const safariID = "com.apple.Safari"

// defaultMac returns the identifier of the default browser, or "" if that
// cannot be read. A person who never chose one has no entry, or not even the
// file: then it is Safari.
func (m macFinder) defaultMac(ctx context.Context) string {
	name := path.Join(m.Home, "Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist")
	if !m.IsFile(name) {
		return safariID
	}
	data, _ := m.Plist(ctx, name)
	id, _ := parseHandlers(data) // "" for what cannot be read
	return id
}

// parseHandlers finds the handler of https in the property list of Launch
// Services, as JSON.
func parseHandlers(data []byte) (string, error) {
	var list struct {
		Handlers []struct {
			Scheme string `json:"LSHandlerURLScheme"`
			All    string `json:"LSHandlerRoleAll"`
			Viewer string `json:"LSHandlerRoleViewer"`
		} `json:"LSHandlers"`
	}
	if err := json.Unmarshal(data, &list); err != nil {
		return "", err
	}
	for _, h := range list.Handlers {
		if !strings.EqualFold(h.Scheme, "https") {
			continue
		}
		for _, id := range []string{h.All, h.Viewer} {
			if isBundleID(id) {
				return id, nil
			}
		}
	}
	return safariID, nil
}
