package oauth

import (
	"slices"
	"strings"

	"norikae/accounts/practice/hosts"
)

// The client ID that Azure's development tools share. Like all of Microsoft's
// own it may not ask for other things than it was registered for.
const borrowedClient = "04b07795-8ddb-461a-bbee-02f9e1bf7b46"

// wish is what a client asks a token for.
type wish struct {
	resource hosts.Role // ARMHost or GraphHost
	rights   []string   // such as User.Read; ".default" for what was consented to before
	openID   bool       // wants an ID token
	offline  bool       // wants a refresh token
}

// parseScope reads the scope parameter; false when it names a resource that is
// not played, or two of them.
func parseScope(scope string) (wish, bool) {
	var w wish
	for s := range strings.FieldsSeq(scope) {
		switch s {
		case "openid", "profile", "email":
			w.openID = true
			continue
		case "offline_access":
			w.offline = true
			continue
		}
		resource, right := hosts.GraphHost, s
		if rest, ok := strings.CutPrefix(s, "https://"); ok {
			host, path, _ := strings.Cut(rest, "/")
			resource, right = resourceOf(host), strings.TrimPrefix(path, "/") // Azure's scopes have two slashes
		}
		if resource == hosts.NotPlayed || w.resource != hosts.NotPlayed && w.resource != resource {
			return w, false
		}
		w.resource = resource
		w.rights = append(w.rights, right)
	}
	if w.resource == hosts.NotPlayed {
		w.resource, w.rights = hosts.GraphHost, []string{"User.Read"}
	}
	return w, true
}

// resourceOf returns what a scope's host stands for.
func resourceOf(host string) hosts.Role {
	switch r := hosts.RoleOf(strings.ToLower(host)); {
	case r == hosts.ARMHost, r == hosts.GraphHost:
		return r
	case host == "management.core.windows.net": // Azure Resource Manager's older name
		return hosts.ARMHost
	default:
		return hosts.NotPlayed
	}
}

// readsMethods reports whether a right is one of those to read sign-in methods,
// which an administrator has to grant.
func readsMethods(right string) bool {
	return strings.HasPrefix(right, "UserAuthenticationMethod.") || strings.HasPrefix(right, "UserAuthMethod-")
}

// wantsMethods reports whether the token asked for is to read sign-in methods.
func (w wish) wantsMethods() bool {
	return w.resource == hosts.GraphHost && slices.ContainsFunc(w.rights, readsMethods)
}
